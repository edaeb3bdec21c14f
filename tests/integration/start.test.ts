import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { freePort } from "../../scripts/neo4j/port-in-use.ts";

const access = inject("neo4j");
const CANARY = "canary-secret-4711";
const NODE = [process.execPath, "--import", "tsx", "scripts/start.ts"];
const NPM = ["npm", "start", "--silent"];

interface Started {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  stdout(): string;
  stderr(): string;
  /** The address in the ready line, once it is there. */
  url(): Promise<string>;
}

let folder = "";
const running = new Set<ChildProcess>();

/** Starts Clew as a user does, with these settings and none of this process' own. */
function start([program = "", ...args]: string[], settings: Record<string, string> = {}): Started {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(NEO4J_|CLEW_|npm_|HOST$|PORT$)/.test(name));
  const child = spawn(program, args, {
    env: { ...Object.fromEntries(inherited), PORT: "0", CLEW_DATA: folder, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let out = "";
  let err = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  const exited = once(child, "close").then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const url = async () => {
    await expect.poll(() => `${out}${child.exitCode ?? ""}`, { timeout: 80_000 }).toMatch(/http:\S+|^\d+$/);
    return /http:\/\/[^\s,)]+/.exec(out)?.[0] ?? `none: ${err}`;
  };
  return { child, exited, stdout: () => out, stderr: () => err, url };
}

const answers = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => "none",
  );

describe("npm start", { timeout: 120_000 }, () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "clew-start-"));
  });
  afterEach(() => {
    for (const child of running) child.kill("SIGKILL");
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("row 6: prints one line, serves page and API, and ends when npm, which passes no signal on, is ended", async () => {
    const clew = start(NPM);
    const url = await clew.url();
    expect(clew.stdout()).toBe(`Clew is ready at ${url} (Local store (preview), 38 entities)\n`);
    const page = await fetch(url);
    expect([page.status, page.headers.get("content-type")]).toStrictEqual([200, "text/html; charset=utf-8"]);
    expect(await answers(`${url}/api/health/ready`)).toBe(200);
    expect(await readdir(folder)).toContain("in-use.json");
    clew.child.kill("SIGTERM");
    await expect.poll(() => answers(`${url}/api/health/live`), { timeout: 10_000 }).toBe("none");
    // The mark of a folder in use goes when the store is closed.
    await expect.poll(() => readdir(folder), { timeout: 10_000 }).not.toContain("in-use.json");
  });

  it("row 6: warns of a HOST that others reach, and exits with 0 at SIGTERM in the midst of requests", async () => {
    const empty = join(folder, "empty");
    const clew = start(NODE, { HOST: "0.0.0.0", CLEW_DATA: empty, CLEW_SEED: "off" });
    const url = await clew.url();
    expect(clew.stdout()).toBe(`Clew is ready at ${url} (Local store (preview), 0 entities)\n`);
    expect(clew.stderr()).toMatch(/^HOST is 0\.0\.0\.0, so Clew can be reached from other machines/m);
    const slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b = -1 RETURN a AS a";
    const request = fetch(`${url}/api/cypher`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ statement: slow }),
    }).then(
      ({ status }) => status,
      () => "cut off",
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const asked = performance.now();
    clew.child.kill("SIGTERM");
    expect(await clew.exited).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect([499, 503, "cut off"]).toContain(await request);
  });

  it("rows 11, 46 and 47: waits for a Neo4j that is not there, says so without its password, and stops", async () => {
    const port = await freePort();
    const settings = { NEO4J_URI: `bolt://127.0.0.1:${await freePort()}`, NEO4J_PASSWORD: CANARY, PORT: String(port) };
    const clew = start(NODE, { ...settings, LOG_LEVEL: "debug" });
    const url = `http://127.0.0.1:${port}`;
    await expect.poll(() => answers(`${url}/api/health/live`), { timeout: 60_000 }).toBe(200);
    await expect.poll(clew.stderr, { timeout: 30_000 }).toContain("Clew waits for it");
    const ready = await fetch(`${url}/api/health/ready`);
    const body = await ready.text();
    expect(ready.status).toBe(503);
    expect(ready.headers.get("retry-after")).toMatch(/^\d+$/);
    expect(JSON.parse(body)).toMatchObject({ code: "store-unavailable", detail: expect.stringContaining("NEO4J_URI") });
    clew.child.kill("SIGTERM");
    expect(await clew.exited).toBe(0);
    expect(clew.stdout()).toBe("");
    expect(clew.stderr() + body).not.toContain(CANARY);
  });

  it("ends with one sentence that names the setting that is wrong", async () => {
    const wrong: [Record<string, string>, RegExp][] = [
      [{ NEO4J_URI: `bolt://neo4j:${CANARY}@127.0.0.1:7687` }, /^NEO4J_URI must not hold a sign-in.*\.$/],
      [{ CLEW_DATA: "/dev/null" }, /^The data folder cannot be written .*CLEW_DATA.*\.$/],
    ];
    for (const [settings, sentence] of wrong) {
      const clew = start(NODE, settings);
      expect([await clew.exited, clew.stdout()]).toStrictEqual([1, ""]);
      expect(clew.stderr().trimEnd()).toMatch(sentence);
      expect(clew.stderr().trimEnd()).not.toMatch(/\n|canary/);
    }
  });

  it.skipIf(!access)(
    "ends for a sign-in that Neo4j refuses and a database that it has not, at the first answer",
    async () => {
      if (!access) return;
      const { uri, username, password } = access;
      const right = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
      const wrong: [Record<string, string>, RegExp][] = [
        [{ NEO4J_PASSWORD: CANARY }, /^Neo4j refused the sign-in\. .*NEO4J_PASSWORD\.$/m],
        [{ NEO4J_DATABASE: "nosuch" }, /^Neo4j has no database of that name\. .*NEO4J_DATABASE\.$/m],
      ];
      for (const [settings, sentence] of wrong) {
        const clew = start(NODE, { ...right, ...settings });
        expect([await clew.exited, clew.stdout()]).toStrictEqual([1, ""]);
        expect(clew.stderr()).toMatch(sentence);
        expect(clew.stderr()).not.toMatch(/canary|waits/);
      }
    },
  );

  it("serves the page as for production, also where NODE_ENV says something else", async () => {
    expect(process.env.NODE_ENV).toBe("test");
    const clew = start(NODE);
    const url = await clew.url();
    const html = await (await fetch(url)).text();
    const scripts = [...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, path]) => `${url}${path}`);
    expect(scripts.length).toBeGreaterThan(1);
    for (const script of scripts) expect(await (await fetch(script)).text(), script).not.toContain("jsxDEV");
    clew.child.kill("SIGTERM");
    await clew.exited;
  });

  it("says that the port is in use, and to set PORT", async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as AddressInfo;
    const clew = start(NODE, { PORT: String(port) });
    expect(await clew.exited).toBe(1);
    expect(clew.stderr()).toMatch(new RegExp(`^Port ${port} is in use .*PORT=0.*\\.\\n$`));
    taken.close();
  });

  it("row 7: names the folder's other server", async () => {
    const first = start(NODE, { CLEW_SEED: "off" });
    await first.url();
    const second = start(NODE);
    expect(await second.exited).toBe(1);
    expect(second.stderr()).toContain(String(first.child.pid));
    first.child.kill("SIGINT");
    expect(await first.exited).toBe(0);
  });
});
