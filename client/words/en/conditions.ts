/** What a filter asks for, in words. */
export const conditions = {
  kind: "kind",
  type: "type",
  degree: "number of relationships",
  none: "none",
  any: "any",
  has: (text: string) => `has “${text}”`,
  orNone: (condition: string) => `${condition} or none`,
  or: (first: string, last: string) => `${first} or ${last}`,
  orMore: (first: string, more: number) => `${first} or ${more} more`,
  atMost: (bound: string) => `at most ${bound}`,
  atLeast: (bound: string) => `at least ${bound}`,
  range: (low: string, high: string) => `${low} to ${high}`,
};
