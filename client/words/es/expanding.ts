import { numeral } from "../numbers.ts";
import { plural } from "../plural.ts";
import type { Words } from "../words.ts";
import { numberOf } from "./number-of.ts";

const by = (choice: string) => (choice === "" ? "" : ` por ${choice}`);

export const expanding: Words["expanding"] = {
  title: "Expandir, o contraer lo expandido; abrir un grupo",
  expand: "Expandir",
  expandByGroups: "Expandir por grupos",
  collapse: "Contraer",
  openGroup: "Abrir el grupo",
  byType: "Expandir por tipo",
  choose: (name) => `${name}: elegir qué vecinos traer`,
  underWay: (name) => `Trayendo vecinos de ${name}`,
  none: (name, ofKind) => `${name} no tiene más vecinos ${ofKind ? "de ese tipo" : "que traer"}`,
  step: (name, choice) => `Expandir ${name}${by(choice)}`,
  brought: (nodes, edges, rest) => {
    const left = rest ? `; se muestran ${numeral(rest.shown)} de ${numeral(rest.total)}` : "";
    return `Se ha traído: ${numberOf.entities(nodes)} y ${numberOf.relationships(edges)}${left}`;
  },
  collapseStep: (name, choice) => `Contraer ${name}${by(choice)}`,
  collapsed: (name, choice, gone, grouped) => {
    const stays = grouped > 0 ? `, ${plural(grouped, "sigue en un grupo", "siguen en grupos")}` : "";
    return `Se contrajo ${name}${by(choice)}: ${plural(gone, "entidad retirada", "entidades retiradas")}${stays}`;
  },
};
