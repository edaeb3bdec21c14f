/** What stands in many places. */
export const common = {
  close: "Close",
};
