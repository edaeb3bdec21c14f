import type { Logger } from "pino";
import type { RouteInput, RouteName, RouteOutput } from "../../contract/routes.ts";

/** What a handler knows about the request besides its validated input. */
export interface RequestContext {
  /** Aborted when the caller leaves, or when the server must stop. */
  readonly signal: AbortSignal;
  readonly requestId: string;
  readonly log: Logger;
  /** Sets a header of the answer. */
  readonly setHeader: (name: string, value: string) => void;
}

/** Answers one route of the contract's table. */
export type Handler<K extends RouteName> = (
  input: RouteInput<K>,
  context: RequestContext,
) => RouteOutput<K> | Promise<RouteOutput<K>>;

/** A handler for each of some routes. */
export type HandlersOf<K extends RouteName> = { readonly [N in K]: Handler<N> };
