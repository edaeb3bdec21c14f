import { type Words, words } from "../../words/words.ts";
import { useClew } from "../clew-context.ts";

type Form = keyof Omit<Words["library"]["syntax"], "title" | "selection" | "manual">;

/** Forms of Cypher that both stores run. */
const FORMS: readonly { readonly what: Form; readonly statement: string }[] = [
  { what: "byKind", statement: "MATCH (n:Person)\nRETURN n\nLIMIT 25" },
  { what: "byProperty", statement: "MATCH (n)\nWHERE n.name = $name\nRETURN n" },
  {
    what: "selected",
    statement: "MATCH (n)\nWHERE elementId(n) IN $selection\nRETURN n",
  },
  {
    what: "ofSelected",
    statement: "MATCH (n)-[r]-(m)\nWHERE elementId(n) IN $selection\nRETURN n, r, m\nLIMIT 100",
  },
  { what: "oneWay", statement: "MATCH (a)-[r:LEADS]->(b)\nRETURN a, r, b" },
  { what: "contains", statement: "MATCH (n)\nWHERE toLower(n.name) CONTAINS $text\nRETURN n" },
  { what: "counted", statement: "MATCH (n)\nRETURN labels(n) AS kind, count(*) AS n\nORDER BY n DESC" },
  {
    what: "optional",
    statement: "MATCH (n:Person)\nOPTIONAL MATCH (n)-[r]->(m)\nRETURN n, r, m",
  },
  { what: "paths", statement: "MATCH p = (a:Person)-[*1..3]->(b:Place)\nRETURN p\nLIMIT 10" },
  { what: "plan", statement: "EXPLAIN MATCH (n)-[r]->(m)\nRETURN n, r, m" },
  { what: "profile", statement: "PROFILE MATCH (n)-[r]->(m)\nRETURN n, r, m" },
];

const MANUAL = "https://neo4j.com/docs/cypher-cheat-sheet/current/";

/** A short list of what can be written, each to be put into the editor. */
export function SyntaxList() {
  const { console: cypher } = useClew();
  const { syntax } = words().library;
  return (
    <>
      <ul className="saved" aria-label={syntax.title}>
        {FORMS.map(({ what, statement }) => (
          <li key={what}>
            <button type="button" className="history-entry" title={statement} onClick={() => cypher.open(statement)}>
              {syntax[what]}
              <code>{statement.replaceAll("\n", " ")}</code>
            </button>
          </li>
        ))}
      </ul>
      <p className="console-note">
        <code>$selection</code> {syntax.selection}{" "}
        <a href={MANUAL} target="_blank" rel="noreferrer">
          {syntax.manual}
        </a>
      </p>
    </>
  );
}
