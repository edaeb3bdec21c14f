import { useClew } from "../clew-context.ts";

/** Forms of Cypher that both stores run. */
const FORMS: readonly { readonly what: string; readonly statement: string }[] = [
  { what: "Entities of a kind", statement: "MATCH (n:Person)\nRETURN n\nLIMIT 25" },
  { what: "By a property, as a parameter", statement: "MATCH (n)\nWHERE n.name = $name\nRETURN n" },
  {
    what: "What is selected on the canvas",
    statement: "MATCH (n)\nWHERE elementId(n) IN $selection\nRETURN n",
  },
  {
    what: "Relationships of what is selected",
    statement: "MATCH (n)-[r]-(m)\nWHERE elementId(n) IN $selection\nRETURN n, r, m\nLIMIT 100",
  },
  { what: "In one direction, of one type", statement: "MATCH (a)-[r:LEADS]->(b)\nRETURN a, r, b" },
  { what: "Text that contains something", statement: "MATCH (n)\nWHERE toLower(n.name) CONTAINS $text\nRETURN n" },
  { what: "Counted by kind", statement: "MATCH (n)\nRETURN labels(n) AS kind, count(*) AS n\nORDER BY n DESC" },
  {
    what: "Where something may be missing",
    statement: "MATCH (n:Person)\nOPTIONAL MATCH (n)-[r]->(m)\nRETURN n, r, m",
  },
  { what: "Paths of up to three steps", statement: "MATCH p = (a:Person)-[*1..3]->(b:Place)\nRETURN p\nLIMIT 10" },
  { what: "The plan instead of rows", statement: "EXPLAIN MATCH (n)-[r]->(m)\nRETURN n, r, m" },
  { what: "The plan with what each step did", statement: "PROFILE MATCH (n)-[r]->(m)\nRETURN n, r, m" },
];

const MANUAL = "https://neo4j.com/docs/cypher-cheat-sheet/current/";

/** A short list of what can be written, each to be put into the editor. */
export function SyntaxList() {
  const { console: cypher } = useClew();
  return (
    <>
      <ul className="saved" aria-label="Forms of Cypher">
        {FORMS.map(({ what, statement }) => (
          <li key={what}>
            <button type="button" className="history-entry" title={statement} onClick={() => cypher.open(statement)}>
              {what}
              <code>{statement.replaceAll("\n", " ")}</code>
            </button>
          </li>
        ))}
      </ul>
      <p className="console-note">
        <code>$selection</code> holds the ids of the entities that are selected on the canvas.{" "}
        <a href={MANUAL} target="_blank" rel="noreferrer">
          All of Cypher, at Neo4j
        </a>
      </p>
    </>
  );
}
