import neo4j, { type Driver, type Transaction } from "neo4j-driver";

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
  const transactions = transactionClass(driver);
  const { run } = transactions;
  const sent: Sent[] = [];
  transactions.run = function (this: Transaction, text: string, parameters: Record<string, unknown> = {}) {
    sent.push({ text, parameters });
    return run.call(this, text, parameters);
  } as typeof run;
  try {
    await work();
  } finally {
    transactions.run = run;
  }
  if (sent.length === 0) throw new Error("No statement was seen on its way to the driver.");
  return sent;
}

/** Where the driver's transactions have their `run`. */
function transactionClass(driver: Driver): Transaction {
  const session = driver.session();
  // Not awaited: that would give a copy, whose `run` is its own.
  const sample = session.beginTransaction();
  let prototype: object = Object.getPrototypeOf(sample);
  while (!Object.hasOwn(prototype, "run")) prototype = Object.getPrototypeOf(prototype);
  void sample.then((begun) => begun.rollback()).then(() => session.close());
  return prototype as Transaction;
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
