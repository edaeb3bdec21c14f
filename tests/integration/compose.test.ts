import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { NEO4J_VERSION } from "../../scripts/neo4j/neo4j-jars.ts";
import { readConfig } from "../../server/config.ts";

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), "utf8");

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly pull_policy?: string;
  readonly command?: readonly string[];
  readonly environment?: Record<string, string>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Record<string, { readonly condition: string }>;
}
interface Compose {
  readonly services: Record<"neo4j" | "seed" | "clew", Service>;
  readonly volumes: Record<string, unknown>;
}

/** Variables as compose fills them in: `${NAME}`, `${NAME:-default}`, `${NAME:?message}`; `$$` is a dollar. */
function fill(text: string, variables: Record<string, string>): string {
  return text.replace(
    /\$\$|\$\{([A-Z0-9_]+)(?::([-?])([^}]*))?\}/g,
    (all, name: string, kind: string | undefined, rest: string) => {
      if (all === "$$") return "$";
      const value = variables[name];
      if (value) return value;
      if (kind === "-") return rest;
      throw new Error(kind === "?" ? rest : `${name} is not set`);
    },
  );
}

const source = read("docker-compose.yml");
const load = (variables: Record<string, string>) =>
  parse(fill(source.replace(/^\s*#.*$/gm, ""), variables), { merge: true }) as Compose;
const compose = load({ NEO4J_PASSWORD: "a password" });

/** Keys of a service that this file uses; each is in the Compose specification. A typo would be passed over by no one else. */
const KNOWN = [
  "build",
  "command",
  "depends_on",
  "environment",
  "healthcheck",
  "image",
  "init",
  "ports",
  "pull_policy",
  "restart",
  "volumes",
];

describe("docker-compose.yml", () => {
  test("uses only keys of the Compose specification", () => {
    expect(Object.keys(compose).sort()).toEqual(["services", "volumes"]);
    for (const service of Object.values(compose.services)) {
      expect(KNOWN).toEqual(expect.arrayContaining(Object.keys(service)));
    }
  });

  test("refuses to start without a password, and says where it goes", () => {
    expect(() => load({})).toThrow(/NEO4J_PASSWORD=.*\.env/);
  });

  test("pins the database's image to the release that is tested, or takes the one that is named", () => {
    expect(compose.services.neo4j.image).toBe(`neo4j:${NEO4J_VERSION}-community`);
    const other = load({ NEO4J_PASSWORD: "a password", NEO4J_VERSION: "2026.08.1" });
    expect(other.services.neo4j.image).toBe("neo4j:2026.08.1-community");
  });

  test("publishes every port on the loopback address only", () => {
    const ports = Object.values(compose.services).flatMap(({ ports = [] }) => ports);
    expect(ports).toEqual(["127.0.0.1:7687:7687", "127.0.0.1:4747:4747"]);
  });

  test("moves Clew to another port inside and outside at once, so that the address it prints is right", () => {
    const { clew } = load({ NEO4J_PASSWORD: "a password", PORT: "5000" }).services;
    expect([clew.ports, String(clew.environment?.PORT)]).toEqual([["127.0.0.1:5000:5000"], "5000"]);
  });

  test("keeps the data in a volume that it declares", () => {
    const [volume] = compose.services.neo4j.volumes ?? [];
    expect(volume).toBe("neo4j-data:/data");
    expect(Object.keys(compose.volumes)).toEqual(["neo4j-data"]);
  });

  test("asks the database itself whether it answers", () => {
    expect(compose.services.neo4j.healthcheck?.test).toEqual([
      "CMD-SHELL",
      'NEO4J_USERNAME=neo4j NEO4J_PASSWORD="$HEALTH_PASSWORD" cypher-shell "RETURN 1"',
    ]);
    expect(compose.services.neo4j.environment?.HEALTH_PASSWORD).toBe("a password");
  });

  test("builds its image once, and never looks for it elsewhere", () => {
    const ours = Object.values(compose.services).filter(({ image }) => image === "clew");
    expect(ours.filter(({ build }) => build !== undefined)).toEqual([compose.services.seed]);
    expect(ours.filter(({ build }) => build === undefined).map((service) => service.pull_policy)).toEqual(["never"]);
  });

  test("seeds once the database is healthy, and starts Clew once that is done", () => {
    expect(compose.services.seed).toMatchObject({
      command: ["npm", "run", "seed"],
      restart: "no",
      depends_on: { neo4j: { condition: "service_healthy" } },
    });
    expect(compose.services.clew.depends_on).toEqual({
      neo4j: { condition: "service_healthy" },
      seed: { condition: "service_completed_successfully" },
    });
  });

  test("gives Clew settings that it accepts, for the database beside it", () => {
    const settings = Object.fromEntries(
      Object.entries(compose.services.clew.environment ?? {}).map(([name, value]) => [name, String(value)]),
    );
    expect(readConfig(settings)).toEqual({
      host: "0.0.0.0",
      port: 4747,
      seed: true,
      store: { kind: "neo4j", uri: "bolt://neo4j:7687", username: "neo4j", password: "a password" },
    });
  });

  // Said by the tool itself where it is installed; elsewhere the rules above stand alone.
  if (spawnSync("docker", ["compose", "version"]).status === 0) {
    test("is accepted by docker compose itself", () => {
      const { status, stderr } = spawnSync("docker", ["compose", "config", "--quiet"], {
        cwd: new URL("../..", import.meta.url),
        env: { ...process.env, NEO4J_PASSWORD: "a password" },
        encoding: "utf8",
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    });
  }
});

describe("Dockerfile", () => {
  const dockerfile = read("Dockerfile");
  const readme = read("README.md");

  test("runs nothing but the README's own commands", () => {
    const run = [...dockerfile.matchAll(/^RUN (.+)$/gm)].map((match) => match[1] ?? "");
    const start = [...dockerfile.matchAll(/^CMD (.+)$/gm)].map((match) =>
      (JSON.parse(match[1] ?? "") as string[]).join(" "),
    );
    expect([...run, ...start]).toEqual(["chown node:node /clew", "npm ci", "npm run build", "npm start"]);
    for (const command of [...run.slice(1), ...start, "npm run seed"]) expect(readme).toContain(command);
  });

  test("does not run as root, and takes no secret into the image", () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(read(".dockerignore").split("\n")).toEqual(expect.arrayContaining([".env", ".clew", ".neo4j", ".git"]));
  });
});
