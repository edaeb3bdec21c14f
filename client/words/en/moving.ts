/** Moving and pinning entities; what is moved is named or counted. */
export const moving = {
  title: "Pin in place, or unpin",
  pin: "Pin in place",
  unpin: "Unpin",
  move: (what: string) => `Move ${what}`,
  pinStep: (what: string) => `Pin ${what}`,
  unpinStep: (what: string) => `Unpin ${what}`,
  pinned: (what: string) => `${what} pinned`,
  unpinned: (what: string) => `${what} unpinned`,
};
