/** What buttons say in many places. */
export const buttons = {
  close: "Close",
};
