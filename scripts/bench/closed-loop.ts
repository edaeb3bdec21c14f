import { Agent, request } from "node:http";

/**
 * Runs `jobs`, `clients` at a time, each client starting its next when its last has ended.
 * @returns how long each took, in ms
 */
export async function closedLoop<T>(
  clients: number,
  jobs: readonly T[],
  run: (job: T) => Promise<unknown>,
): Promise<number[]> {
  const took: number[] = [];
  const queue = jobs.values();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (const job of queue) {
        const began = performance.now();
        await run(job);
        took.push(performance.now() - began);
      }
    }),
  );
  return took;
}

/** A request of the API: `GET` without a body, `POST` with one. */
export interface ApiCall {
  readonly path: string;
  readonly body?: unknown;
}

/** Calls an API over kept connections and reads the JSON of its answers. Throws for anything but a 200. */
export function apiCaller(url: string): { call: (what: ApiCall) => Promise<unknown>; close: () => void } {
  const agent = new Agent({ keepAlive: true });
  const call = ({ path, body }: ApiCall) =>
    new Promise<unknown>((resolve, reject) => {
      const payload = body === undefined ? undefined : JSON.stringify(body);
      const sent = request(
        `${url}${path}`,
        {
          agent,
          method: payload === undefined ? "GET" : "POST",
          headers:
            payload === undefined
              ? {}
              : { "content-type": "application/json", "content-length": Buffer.byteLength(payload) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("error", reject);
          response.on("end", () => {
            const text = Buffer.concat(chunks).toString("utf8");
            if (response.statusCode === 200) resolve(JSON.parse(text));
            else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 500)}`));
          });
        },
      );
      sent.on("error", reject);
      sent.end(payload);
    });
  return { call, close: () => agent.destroy() };
}
