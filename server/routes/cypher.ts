import { type ConsoleLimits, explainConsole, GateRefusal, profileConsole, runConsole } from "../cypher/run-console.ts";
import type { HandlersOf } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import type { GraphStore } from "../store/graph-store.ts";

/** The console: an analyst's own statements, read only. */
export function cypherRoutes(store: GraphStore, limits: ConsoleLimits): HandlersOf<"cypher" | "explain"> {
  return {
    cypher({ body: { statement, parameters, mode, rows } }, { signal }) {
      if (mode === "write") {
        throw new HttpProblem("write-refused", "The console only reads for now: send the statement with mode read.");
      }
      return refusing(runConsole(store, statement, parameters, { signal, limits: { ...limits, rows } }));
    },
    explain({ body: { statement, parameters, profile } }, { signal }) {
      if (profile) return refusing(profileConsole(store, statement, parameters, { signal, ms: limits.ms }));
      return refusing(explainConsole(store, statement, parameters, signal));
    },
  };
}

async function refusing<T>(run: Promise<T>): Promise<T> {
  try {
    return await run;
  } catch (error) {
    if (error instanceof GateRefusal) throw new HttpProblem(error.code, error.message);
    throw error;
  }
}
