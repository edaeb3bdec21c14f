import { afterEach, expect, it } from "vitest";
import { ACTIONS } from "../../client/actions/actions.ts";
import { findActions } from "../../client/actions/find-actions.ts";
import { spell } from "../../client/actions/keys.ts";
import { addSubgraph } from "../../client/graph/add-subgraph.ts";
import { speak } from "../../client/words/words.ts";
import { clewOf, person } from "./clew-of.ts";

afterEach(() => speak("en"));

function drawn() {
  const { clew } = clewOf({ nodes: [], relationships: [] });
  addSubgraph(clew.graph, { nodes: ["a", "b", "c"].map(person), relationships: [], truncated: false });
  return { clew, target: { node: "a" } };
}

const labelOf = (id: string, context: ReturnType<typeof drawn>) =>
  ACTIONS.find((action) => action.id === id)?.label(context);

it("tells what was done before in the language that the page has now", async () => {
  const context = drawn();
  const hideOthers = ACTIONS.find(({ id }) => id === "hide-others");
  await hideOthers?.perform(context);
  expect(labelOf("undo", context)).toBe("Undo Hide 2 other entities");
  await speak("es");
  expect(labelOf("undo", context)).toBe("Deshacer: Ocultar otras 2 entidades");
  expect(labelOf("expand", context)).toBe("Expandir");
  await speak("en");
  expect(labelOf("undo", context)).toBe("Undo Hide 2 other entities");
});

it("has every command in either language", async () => {
  const context = drawn();
  const texts = () => ACTIONS.map(({ id, title, label }) => [id, title(), label(context)] as const);
  const english = texts();
  await speak("es");
  const spanish = texts();
  const same = english.flatMap(([id, title, label], index) =>
    title === spanish[index]?.[1] || label === spanish[index]?.[2] ? [id] : [],
  );
  expect(same).toEqual(["console"]);
  expect(labelOf("measure-degree", context)).toBe("Medir: Grado");
  expect(labelOf("arrange-grid", context)).toBe("Disponer: cuadrícula");
});

it("finds a command by its words in Spanish, with accents and without, and not by the English ones", async () => {
  const context = drawn();
  await speak("es");
  const found = (text: string) => findActions(text, context).map(({ id }) => id);
  expect(found("anadir nota")).toContain("note-add");
  expect(found("Añadir nota")).toEqual(found("anadir nota"));
  expect(found("disponer circulo")).toEqual(["arrange-circle"]);
  expect(found("add a note")).toEqual([]);
});

it("names keys as Spanish keyboards do", async () => {
  const chord = { key: "Delete", shift: true, scope: "canvas" } as const;
  expect(spell(chord)).toBe("Shift Del");
  await speak("es");
  expect(spell(chord)).toBe("Mayús Supr");
});
