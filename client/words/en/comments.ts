import { numeral } from "../numbers.ts";

/** What stands as comments in statements that Clew writes. */
export const comments = {
  firstPicture: "The first picture",
  viewOnly: (step: string) => `${step} (done to the view, not asked of the store)`,
  cameSoFar: (shown: number, total: number) => `${numeral(shown)} of ${numeral(total)} came so far`,
};
