import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./run-command.ts";

export interface Java {
  /** The `java` program. */
  readonly program: string;
  /** 17, 21, 25, … */
  readonly major: number;
}

/**
 * A Java of at least this major version: of `JAVA_HOME`, of the `PATH`, or installed where Linux and macOS keep them.
 * The first that will do; null without one.
 */
export async function findJava(atLeast: number): Promise<Java | null> {
  const homes = [...(process.env.JAVA_HOME ? [process.env.JAVA_HOME] : []), ...(await installedHomes())];
  const programs = homes.map((home) => join(home, "bin", "java"));
  // After JAVA_HOME, which is the more deliberate choice.
  programs.splice(process.env.JAVA_HOME ? 1 : 0, 0, "java");
  for (const program of programs) {
    const major = await majorOf(program);
    if (major !== null && major >= atLeast) return { program, major };
  }
  return null;
}

async function majorOf(program: string): Promise<number | null> {
  const { code, output } = await runCommand(program, ["-version"]);
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return code === 0 && match ? Number(match[1]) : null;
}

async function installedHomes(): Promise<string[]> {
  const found: string[] = [];
  for (const [folder, inside] of [
    ["/usr/lib/jvm", ""],
    ["/Library/Java/JavaVirtualMachines", "Contents/Home"],
    ["/opt/homebrew/opt", "libexec/openjdk.jdk/Contents/Home"],
  ] as const) {
    const names = await readdir(folder).catch(() => []);
    found.push(...names.filter((name) => !name.startsWith(".")).map((name) => join(folder, name, inside)));
  }
  return found.sort();
}
