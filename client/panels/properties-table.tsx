import type { WireMap } from "../../contract/values.ts";
import { plainText } from "../graph/plain-text.ts";
import { valueKind, valueText } from "../graph/value-text.ts";
import { words } from "../words/words.ts";
import { safeUrl } from "./safe-url.ts";

/** Longest value shown at once, in characters; the rest is said to be there. */
const LONGEST = 4000;

/** Properties exactly as the store has them. Text stays text; only http and https addresses can be followed. */
export function PropertiesTable({
  properties,
  leaveOut = [],
}: {
  readonly properties: WireMap;
  readonly leaveOut?: readonly string[];
}) {
  const keys = Object.keys(properties)
    .filter((key) => !leaveOut.includes(key))
    .sort((a, b) => a.localeCompare(b));
  if (keys.length === 0) return <p className="dim">{words().details.properties.none}</p>;
  return (
    <table className="properties">
      <tbody>
        {keys.map((key) => (
          <tr key={key}>
            <th scope="row">
              <bdi>{plainText(key, 200)}</bdi>
            </th>
            <td>
              <Value value={properties[key] ?? null} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { readonly value: WireMap[string] }) {
  const text = valueText(value);
  const kind = valueKind(value);
  const url = typeof value === "string" ? safeUrl(value) : null;
  return (
    <>
      {url === null ? (
        <bdi>{text.slice(0, LONGEST)}</bdi>
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener">
          <bdi>{text}</bdi>
        </a>
      )}
      {text.length > LONGEST ? (
        <span className="kind">{words().details.properties.cut(LONGEST, text.length)}</span>
      ) : null}
      {kind === null ? null : <span className="kind">{kind}</span>}
    </>
  );
}
