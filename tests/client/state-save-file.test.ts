import { expect, it, vi } from "vitest";
import { saveCsv, saveFile } from "../../client/state/save-file.ts";

it("only CSV begins with a byte order mark, and both get their names", async () => {
  vi.useFakeTimers();
  const links: { href: string; download: string; click: () => void }[] = [];
  vi.stubGlobal("document", {
    createElement() {
      const link = { href: "", download: "", click: vi.fn() };
      links.push(link);
      return link;
    },
  });
  const made = vi.spyOn(URL, "createObjectURL");
  saveCsv("rows.csv", "Águeda");
  saveFile("rows.json", new Blob(["[]"], { type: "application/json" }));
  const bytes = await Promise.all(
    made.mock.calls.map(async ([blob]) => [...new Uint8Array(await (blob as Blob).arrayBuffer())]),
  );
  expect(bytes[0]?.slice(0, 5)).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0x81]);
  expect(bytes[1]).toEqual([0x5b, 0x5d]);
  expect(links.map(({ download }) => download)).toEqual(["rows.csv", "rows.json"]);
  for (const { click } of links) expect(click).toHaveBeenCalledOnce();
  vi.runAllTimers();
  vi.useRealTimers();
});
