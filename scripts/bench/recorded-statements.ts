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
  const session = driver.session();
  const sample = await session.beginTransaction();
  const transactions = Object.getPrototypeOf(sample) as Transaction;
  await sample.rollback();
  await session.close();
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
  return sent;
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
