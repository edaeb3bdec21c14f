import { escapeName } from "../store/escape-name.ts";
import type { Statement } from "../store/graph-store.ts";

const SUMMARY = "v.id AS id, v.name AS name, v.version AS version, v.changedAt AS changedAt, v.nodes AS nodes";

export const LIST_VIEWS: Statement = {
  name: "list-views",
  text: `MATCH (v:View) WHERE v:Clew AND v.deleted = false RETURN ${SUMMARY} ORDER BY name, id`,
};

export const READ_VIEW: Statement = {
  name: "read-view",
  text: `MATCH (v:View {id: $id}) WHERE v:Clew RETURN ${SUMMARY}, v.document AS document, v.deleted AS deleted, v.operation AS operation`,
};

/** Writes to the node first, so that of two who save at once one waits and then sees what the other saved. */
export const LOCK_VIEW: Statement = {
  name: "lock-view",
  text: "MERGE (v:View:Clew {id: $id}) SET v.lockedBy = $operation RETURN v.id AS id",
};

export const WRITE_VIEW: Statement = {
  name: "write-view",
  text: `MATCH (v:View {id: $id}) WHERE v:Clew SET v.name = $name, v.version = $version, v.changedAt = $changedAt, v.nodes = $nodes,
v.document = $document, v.deleted = $deleted, v.operation = $operation RETURN v.id AS id`,
};

/** Domain nodes with a label whose property is one of `values`: `id`, `value`. */
export function nodesByKey(label: string, property: string): Statement {
  return {
    name: "view-nodes-by-key",
    text: `MATCH (n:${escapeName(label)}) WHERE n.${escapeName(property)} IN $values AND NOT n:Evidence AND NOT n:Clew
RETURN ID(n) AS id, n.${escapeName(property)} AS value`,
    idColumns: ["id"],
  };
}
