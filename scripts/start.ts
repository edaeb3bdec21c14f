import { fileURLToPath } from "node:url";
import { oldNode } from "./start/old-node.ts";

const problem = oldNode(process.versions.node);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

// Loaded only now: an old Node could not even read these.
const { failStart, serve } = await import("../server/main.ts");
const { readConfig, readLogLevel } = await import("../server/config.ts");
const { servePage } = await import("../server/http/serve-page.ts");
const { buildClient } = await import("./start/build-client.ts");
const { stopSignal } = await import("./processes/stop-signal.ts");

try {
  const config = readConfig(process.env, ".env");
  const logLevel = readLogLevel(process.env, ".env");
  const root = fileURLToPath(new URL("..", import.meta.url));
  await serve({ config, logLevel, page: async () => servePage(await buildClient(root)), stop: stopSignal() });
} catch (error) {
  failStart(error);
}
