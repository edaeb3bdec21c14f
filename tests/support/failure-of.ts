import { StoreError } from "../../server/store/store-error.ts";

/** The StoreError that a call fails with, to assert its code. Anything else it does is thrown as it is. */
export async function failureOf(call: Promise<unknown>): Promise<StoreError> {
  let value: unknown;
  try {
    value = await call;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error(`Expected a StoreError, but it resolved with ${JSON.stringify(value)}`);
}
