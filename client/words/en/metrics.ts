import { plural } from "../plural.ts";

/** The ways to measure what is shown, and what came of it. */
export const metrics = {
  degree: { label: "Degree", hint: "How many relationships an entity has here" },
  betweenness: { label: "Betweenness", hint: "Who stands on the shortest ways between the others" },
  closeness: { label: "Closeness", hint: "Who is few ties away from everyone" },
  pagerank: { label: "PageRank", hint: "Who is pointed at by those who are pointed at" },
  eigenvector: { label: "Eigenvector", hint: "Who is tied to the well tied" },
  communities: { label: "Communities", hint: "Groups with more ties within than between (Louvain)" },
  components: { label: "Components", hint: "Parts with no tie between them" },
  cuts: {
    label: "Cut points and bridges",
    hint: "Without whom the picture falls apart, and into how many parts",
  },
};

/** What measuring says, and the step and the legend of a look that follows a measure. */
export const measuring = {
  kind: "kind",
  community: (number: string) => `Community ${number}`,
  component: (number: string) => `Component ${number}`,
  communities: (count: number, modularity: string) =>
    `${plural(count, "community", "communities")}, modularity ${modularity}.`,
  components: (count: number) => `${plural(count, "component", "components")}.`,
  cuts: (points: number, bridges: number) =>
    `${plural(points, "cut point", "cut points")} and ${plural(bridges, "bridge", "bridges")}.`,
  busy: (metric: string, of: string) => `Measuring ${metric.toLowerCase()} of ${of}`,
  done: (metric: string, of: string) => `${metric} of ${of} measured.`,
  highest: (name: string, value: string) => `Highest: ${name}, ${value}.`,
  failed: (metric: string, why: string) => `${metric}: ${why} The picture is as it was.`,
  notMeasured: (why: string) => `This could not be measured: ${why}.`,
  unsettled: "its values do not settle. Hide all but one connected part, or measure degree instead",
  noWorker: "its worker did not start",
  by: {
    size: (basis: string) => `Size by ${basis}`,
    colour: (basis: string) => `Colour by ${basis}`,
    icon: (basis: string) => `Icon by ${basis}`,
    caption: (basis: string) => `Caption with ${basis}`,
  },
  resetLook: "Reset look",
};
