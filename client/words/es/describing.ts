import { numeral } from "../numbers.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

export const describing: Words["describing"] = {
  groupOf: (count) => `grupo de ${numberOf.entities(count)}`,
  notShown: (count) => `${numeral(count)} sin mostrar`,
  existenceContested: "existencia discutida",
  edge: (sentence, status) => `${sentence}, ${status.toLowerCase()}`,
  contestedEdge: (sentence, status, pro, con) =>
    `${sentence}, ${status.toLowerCase()}, ${numeral(pro)} a favor y ${numeral(con)} en contra`,
};
