/**
 * Shares what one run of the tests starts between the groups that need it: their set-ups run in one process, each
 * with its own copy of the modules. `start` runs at the first call; `stop` when the last has let go.
 */
export async function startedOnce<T>(
  name: string,
  start: () => Promise<{ value: T; stop: () => Promise<void> }>,
): Promise<{ value: T; release: () => Promise<void> }> {
  const shared = globalThis as typeof globalThis & { [key: symbol]: Shared<T> | undefined };
  const key = Symbol.for(`clew-test-${name}`);
  const entry: Shared<T> = shared[key] ?? { users: 0, started: start() };
  shared[key] = entry;
  entry.users += 1;
  const { value, stop } = await entry.started;
  const release = async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    shared[key] = undefined;
    await stop();
  };
  return { value, release };
}

interface Shared<T> {
  users: number;
  readonly started: Promise<{ value: T; stop: () => Promise<void> }>;
}
