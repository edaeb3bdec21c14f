import neo4j, { type Driver } from "neo4j-driver";

/** A statement as the driver was given it. */
export interface Sent {
  readonly text: string;
  readonly parameters: Record<string, unknown>;
}

/**
 * What the driver is sent while `work` runs: texts and parameters, so that the very same can be sent again without
 * anything of Clew's around it.
 */
export async function recordStatements(driver: Driver, work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const restore = runners(driver).map((runner) => {
    const { run } = runner;
    runner.run = function (this: Runner, text, parameters = {}, ...more) {
      sent.push({ text, parameters });
      return run.call(this, text, parameters, ...more);
    };
    return () => {
      runner.run = run;
    };
  });
  try {
    await work();
  } finally {
    for (const undo of restore) undo();
  }
  if (sent.length === 0) throw new Error("No statement was seen on its way to the driver.");
  return sent;
}

interface Runner {
  run(text: string, parameters?: Record<string, unknown>, ...more: unknown[]): unknown;
}

/** The prototypes that have the `run` of the driver's sessions and transactions. */
function runners(driver: Driver): Runner[] {
  const session = driver.session();
  // Not awaited: that would give a copy, whose `run` is its own.
  const transaction = session.beginTransaction();
  void transaction.then((begun) => begun.rollback()).then(() => session.close());
  return [session, transaction].map((sample) => {
    let prototype: object = Object.getPrototypeOf(sample);
    while (!Object.hasOwn(prototype, "run")) prototype = Object.getPrototypeOf(prototype);
    return prototype as Runner;
  });
}

/** Sends recorded statements in one reading transaction, and reads all their rows. */
export async function replay(driver: Driver, statements: readonly Sent[]): Promise<void> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    await session.executeRead(async (tx) => {
      for (const { text, parameters } of statements) await tx.run(text, parameters);
    });
  } finally {
    await session.close();
  }
}
