import { readFileSync } from "node:fs";
import { wireFloat } from "../../../contract/values.ts";
import type { GraphData } from "./graph-data.ts";

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** Reads the party donations: payments become relationships from payer to beneficiary, addresses nodes of their own. */
export function readDonations(): GraphData {
  const text = readFileSync(new URL("../../fixtures/party-donations/donations.ijson", import.meta.url), "utf8");
  const entities = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Entity);
  const things = entities.filter(({ schema }) => schema !== "Payment");
  return {
    nodes: things.map(({ id, schema, properties }) => ({
      key: id,
      label: schema,
      properties: {
        id,
        ...Object.fromEntries(
          Object.entries(properties)
            .filter(([key]) => key !== "addressEntity")
            .map(([key, values]) => [key, values.length === 1 ? (values[0] ?? "") : [...values]]),
        ),
      },
    })),
    relationships: [
      ...entities
        .filter(({ schema }) => schema === "Payment")
        .map(({ id, properties: { payer = [], beneficiary = [], amountEur = [], date = [] } }) => ({
          type: "Payment",
          start: payer[0] ?? "",
          end: beneficiary[0] ?? "",
          properties: { id, amountEur: wireFloat(Number(amountEur[0])), date: date[0] ?? null },
        })),
      ...things.flatMap(({ id, properties: { addressEntity = [] } }) =>
        addressEntity.map((address) => ({ type: "addressEntity", start: id, end: address, properties: {} })),
      ),
    ],
  };
}
