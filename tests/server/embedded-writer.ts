import { openStore } from "../../server/store/open-store.ts";

/** About a billion rows: without end for a test. */
const ENDLESS = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a AS a";

/**
 * A process that opens the data folder of its first argument and then writes without end, printing the number of each
 * write that was acknowledged; with `busy` as its second argument, its engine works on an endless query besides.
 */
async function main(folder: string, mode: string | undefined): Promise<void> {
  const store = await openStore({ kind: "embedded", folder });
  process.stdout.write("open\n");
  if (mode === "busy")
    store.read((tx) => tx.run({ name: "endless", text: ENDLESS }), { deadlineMs: 600_000 }).catch(() => {});
  const text = "UNWIND range(1, 20) AS i CREATE (:Part {write: $write, i: i})";
  for (let write = 1; ; write++) {
    await store.write((tx) => tx.run({ name: "write", text }, { write }));
    process.stdout.write(`${write}\n`);
  }
}

main(process.argv[2] ?? "", process.argv[3]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
