import { fileURLToPath } from "node:url";
import { buildClient } from "./start/build-client.ts";

/** Builds the page as `npm start` does where it is missing, so that the start after it need not. */
try {
  await buildClient(fileURLToPath(new URL("..", import.meta.url)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
