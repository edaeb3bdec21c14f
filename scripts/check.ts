import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { brokenFileRules } from "./check/file-rules.ts";

/** `npm run check`: format and lint, types, and the file rules that Biome has none for; all at once. */
const root = fileURLToPath(new URL("..", import.meta.url));

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a tool of node_modules with this Node; what it prints is shown only if it fails. */
function tool(name: string, script: string, ...args: string[]): Promise<Outcome> {
  const began = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const collect = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const end = (ok: boolean, more = "") =>
      resolve({ name, ok, output: output + more, seconds: (performance.now() - began) / 1000 });
    child.on("error", (error) => end(false, `${error.message}. Run npm ci first.`));
    child.on("close", (code) => end(code === 0));
  });
}

async function fileRules(): Promise<Outcome> {
  const began = performance.now();
  const broken = await brokenFileRules(root);
  return {
    name: "file rules",
    ok: broken.length === 0,
    output: broken.join("\n"),
    seconds: (performance.now() - began) / 1000,
  };
}

const colour = Boolean(process.stdout.isTTY);
const outcomes = await Promise.all([
  tool("types (tsc -b)", "typescript/bin/tsc", "-b", "--pretty", String(colour)),
  tool("lint and format (biome)", "@biomejs/biome/bin/biome", "ci", `--colors=${colour ? "force" : "off"}`, "."),
  fileRules(),
]);
for (const { name, ok, output, seconds } of outcomes) {
  console.log(`${ok ? "ok    " : "FAILED"}  ${name}, ${seconds.toFixed(1)} s`);
  if (!ok) console.log(`${output.trim()}\n`);
}
process.exitCode = outcomes.every((outcome) => outcome.ok) ? 0 : 1;
