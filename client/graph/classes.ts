/** The six ways a node is drawn: shape, colour and glyph together. Unknown labels are drawn as a topic. */
export const NODE_CLASSES = ["Person", "Group", "Organization", "Place", "Event", "Topic"] as const;
export type NodeClass = (typeof NODE_CLASSES)[number];

/** Labels that other people's graphs use for the same things, lower case. */
const SYNONYMS: Readonly<Record<string, NodeClass>> = {
  person: "Person",
  people: "Person",
  human: "Person",
  individual: "Person",
  actor: "Person",
  officer: "Person",
  user: "Person",
  customer: "Person",
  donor: "Person",
  politician: "Person",
  group: "Group",
  team: "Group",
  crew: "Group",
  gang: "Group",
  community: "Group",
  organization: "Organization",
  organisation: "Organization",
  company: "Organization",
  agency: "Organization",
  party: "Organization",
  institution: "Organization",
  bank: "Organization",
  government: "Organization",
  place: "Place",
  location: "Place",
  country: "Place",
  city: "Place",
  region: "Place",
  address: "Place",
  area: "Place",
  postcode: "Place",
  event: "Event",
  crime: "Event",
  meeting: "Event",
  incident: "Event",
  transaction: "Event",
  donation: "Event",
  topic: "Topic",
};

const known = new Map<string, NodeClass>();
/** Graphs have tens of labels; a store that had more would not fill the memory by them. */
const MOST_KNOWN = 1000;

/** How nodes of a kind (a label, see `mainLabel`) are drawn. Asked for each node that is drawn anew. */
export function classOf(kind: string): NodeClass {
  const before = known.get(kind);
  if (before !== undefined) return before;
  const key = kind.toLowerCase();
  const nodeClass = (Object.hasOwn(SYNONYMS, key) ? SYNONYMS[key] : undefined) ?? "Topic";
  if (known.size < MOST_KNOWN) known.set(kind, nodeClass);
  return nodeClass;
}
