import { plural } from "../plural.ts";
import type { Words } from "../words.ts";

export const metrics: Words["metrics"] = {
  degree: { label: "Grado", hint: "Cuántas relaciones tiene aquí una entidad" },
  betweenness: { label: "Intermediación", hint: "Quién está en los caminos más cortos entre los demás" },
  closeness: { label: "Cercanía", hint: "Quién está a pocos vínculos de todos" },
  pagerank: { label: "PageRank", hint: "A quién señalan los que son señalados" },
  eigenvector: { label: "Vector propio", hint: "Quién tiene vínculos con los bien relacionados" },
  communities: { label: "Comunidades", hint: "Grupos con más vínculos dentro que entre ellos (Louvain)" },
  components: { label: "Componentes", hint: "Partes sin ningún vínculo entre ellas" },
  cuts: {
    label: "Puntos de corte y puentes",
    hint: "Sin quién se deshace el grafo, y en cuántas partes",
  },
};

export const measuring: Words["measuring"] = {
  kind: "clase",
  community: (number) => `Comunidad ${number}`,
  component: (number) => `Componente ${number}`,
  communities: (count, modularity) => `${plural(count, "comunidad", "comunidades")}, modularidad ${modularity}.`,
  components: (count) => `${plural(count, "componente", "componentes")}.`,
  cuts: (points, bridges) =>
    `${plural(points, "punto de corte", "puntos de corte")} y ${plural(bridges, "puente", "puentes")}.`,
  busy: (metric, of) => `Midiendo ${metric.toLowerCase()} de ${of}`,
  done: (metric, of) => `${metric} de ${of}: medición terminada.`,
  highest: (name, value) => `El valor más alto: ${name}, ${value}.`,
  failed: (metric, why) => `${metric}: ${why} El grafo sigue como estaba.`,
  notMeasured: (why) => `No se ha podido medir: ${why}.`,
  unsettled: "sus valores no se estabilizan. Oculte todo menos una parte conectada, o mida el grado en su lugar",
  noWorker: "su proceso de cálculo no se inició",
  by: {
    size: (basis) => `Tamaño según ${basis}`,
    colour: (basis) => `Color según ${basis}`,
    icon: (basis) => `Icono según ${basis}`,
    caption: (basis) => `Rótulo con ${basis}`,
  },
  resetLook: "Restablecer el aspecto",
};
