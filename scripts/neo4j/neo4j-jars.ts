import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { MissingToolError } from "./missing-tool-error.ts";
import { runCommand } from "./run-command.ts";

/** The long-term release that Clew is built for. */
export const NEO4J_VERSION = "5.26.30";
const DOWNLOAD_MS = 15 * 60_000;

/** Major version of Java that a Neo4j needs: 17 up to 5.26, 21 since 2025. */
export function javaFor(version: string): number {
  return Number(version.split(".")[0]) >= 2025 ? 21 : 17;
}

/**
 * The folder with the server's jars, fetched by Maven once per version.
 * @throws Error that says what is missing when Maven is not there or cannot fetch them
 */
export async function neo4jJars(
  cache: string,
  version: string,
  log: (line: string) => void,
  signal?: AbortSignal,
): Promise<string> {
  const folder = join(cache, `jars-${version}`);
  const jars = join(folder, "lib");
  const complete = join(folder, "complete");
  if (existsSync(complete)) return jars;
  const maven = await runCommand("mvn", ["-version"], { timeoutMs: 60_000 });
  if (maven.code !== 0)
    throw new MissingToolError(`Neo4j ${version} has to be fetched by Maven, and there is no "mvn" on the PATH.`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(jars, { recursive: true });
  const pom = join(folder, "pom.xml");
  await writeFile(pom, pomOf(version));
  log(`Fetching Neo4j ${version} by Maven, once (about 150 MB) …`);
  const args = ["-B", "-q", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${jars}`];
  const { code, output } = await runCommand("mvn", [...args, "-DincludeScope=runtime"], {
    timeoutMs: DOWNLOAD_MS,
    signal,
  });
  if (code !== 0) {
    const reason = /\[ERROR\] (.*)/.exec(output)?.[1] ?? "it did not finish in time";
    throw new Error(`Maven could not fetch Neo4j ${version}: ${reason}`);
  }
  await writeFile(complete, "");
  return jars;
}

const pomOf = (version: string) => `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>clew</groupId>
  <artifactId>local-neo4j</artifactId>
  <version>1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.neo4j</groupId>
      <artifactId>neo4j</artifactId>
      <version>${version}</version>
    </dependency>
  </dependencies>
</project>
`;
