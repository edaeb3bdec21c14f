import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ConfigError, readConfig, readLogLevel } from "../../server/config.ts";

const DEFAULTS = {
  host: "127.0.0.1",
  port: 4747,
  store: { kind: "embedded", folder: resolve(".clew") },
  seed: true,
};

describe("readConfig", () => {
  it("has a default for every setting, and takes an empty one for none", () => {
    expect(readConfig({})).toStrictEqual(DEFAULTS);
    expect(readConfig({ HOST: "", PORT: "", NEO4J_URI: "", CLEW_DATA: "", CLEW_SEED: "" })).toStrictEqual(DEFAULTS);
  });

  it("reads every setting", () => {
    expect(readConfig({ HOST: "[::1]", PORT: "0", CLEW_DATA: "/data", CLEW_SEED: "off" })).toStrictEqual({
      host: "::1",
      port: 0,
      store: { kind: "embedded", folder: "/data" },
      seed: false,
    });
    const neo4j = {
      NEO4J_URI: "neo4j+s://db.example",
      NEO4J_USERNAME: "ana",
      NEO4J_PASSWORD: "x",
      NEO4J_DATABASE: "kg",
    };
    expect(readConfig(neo4j).store).toStrictEqual({
      kind: "neo4j",
      uri: "neo4j+s://db.example",
      username: "ana",
      password: "x",
      database: "kg",
    });
    expect(readConfig({ NEO4J_URI: "bolt://127.0.0.1:7687" }).store).toStrictEqual({
      kind: "neo4j",
      uri: "bolt://127.0.0.1:7687",
      username: "neo4j",
      password: "",
    });
  });

  it("reads .env for what the environment leaves out", () => {
    const folder = mkdtempSync(join(tmpdir(), "clew-env-"));
    const file = join(folder, ".env");
    writeFileSync(file, 'PORT=5000\nCLEW_SEED=off\n# HOST=0.0.0.0\nNEO4J_URI="bolt://127.0.0.1:1"\n');
    const { port, seed, host, store } = readConfig({ PORT: "6000", NEO4J_URI: "" }, file);
    expect({ port, seed, host, kind: store.kind }).toStrictEqual({
      port: 6000,
      seed: false,
      host: "127.0.0.1",
      kind: "neo4j",
    });
    expect(readConfig({}, join(folder, "none"))).toStrictEqual(DEFAULTS);
    rmSync(folder, { recursive: true });
  });

  it.each([
    [{ PORT: "http" }, /^PORT must be [^\n]*"http"[^\n]*\.$/],
    [{ PORT: "65536" }, /^PORT must be /],
    [{ PORT: "-1" }, /^PORT must be /],
    [{ HOST: "not a host" }, /^HOST must be [^\n]*\.$/],
    [{ HOST: "http://127.0.0.1" }, /^HOST must be /],
    [{ CLEW_SEED: "perhaps" }, /^CLEW_SEED must be [^\n]*\.$/],
    [{ CLEW_DATA: "a\0b" }, /^CLEW_DATA must be [^\n]*\.$/],
    [{ NEO4J_URI: "http://127.0.0.1:7474" }, /^NEO4J_URI must be [^\n]*\.$/],
    [{ NEO4J_URI: "localhost:7687" }, /^NEO4J_URI must be /],
    [{ NEO4J_URI: "bolt://" }, /^NEO4J_URI must be /],
    [{ NEO4J_URI: "bolt://neo4j:canary@127.0.0.1:7687" }, /^NEO4J_URI must not hold a sign-in[^\n]*\.$/],
    [{ NEO4J_URI: "bolt://127.0.0.1", NEO4J_DATABASE: "a b", NEO4J_PASSWORD: "canary" }, /^NEO4J_DATABASE must be /],
  ])("row 46: names the wrong setting in %j in one sentence, without a secret", (settings, sentence) => {
    let failure: unknown;
    try {
      readConfig(settings);
    } catch (error) {
      failure = error;
    }
    expect(failure).toBeInstanceOf(ConfigError);
    expect((failure as Error).message).toMatch(sentence);
    expect((failure as Error).message).not.toContain("canary");
  });

  it("reads how much is logged", () => {
    expect(readLogLevel({})).toBe("info");
    expect(readLogLevel({ LOG_LEVEL: "debug" })).toBe("debug");
    expect(() => readLogLevel({ LOG_LEVEL: "loud" })).toThrow(/^LOG_LEVEL must be one of /);
  });
});
