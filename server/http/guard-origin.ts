import type { RequestHandler } from "express";
import { HttpProblem } from "./problem.ts";

const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses what a foreign page in the analyst's browser could send: a Host that is not ours (a name rebound to this
 * address), an Origin that is not the page's own down to the port, or a request the browser marks as another site's.
 * @param host the configured HOST
 */
export function guardOrigin(host: string): RequestHandler {
  const own = new Set([...LOOPBACK_NAMES, bracketed(host).toLowerCase()]);
  return (request, _response, next) => {
    const asked = (request.headers.host ?? "").toLowerCase();
    const name = asked.replace(/:\d*$/, "");
    // A page cannot make a browser write an address that it did not connect to, so the one connected to is ours.
    if (!own.has(name) && name !== bracketed(unmapped(request.socket.localAddress ?? ""))) {
      throw new HttpProblem(
        "foreign-host",
        "The Host header is not this server's: open Clew by the address it printed.",
      );
    }
    const { origin } = request.headers;
    if (origin !== undefined && origin.toLowerCase() !== `http://${asked}`) throw foreignOrigin();
    const site = request.headers["sec-fetch-site"];
    const foreign = site === "cross-site" || site === "same-site";
    if (foreign && request.headers["sec-fetch-mode"] !== "navigate") throw foreignOrigin();
    next();
  };
}

function foreignOrigin(): HttpProblem {
  return new HttpProblem(
    "foreign-origin",
    "The request comes from another site's page: only Clew's own page may call it.",
  );
}

const bracketed = (host: string) => (host.includes(":") ? `[${host}]` : host);
/** An IPv4 address as a socket that listens on both families reports it. */
const unmapped = (address: string) => address.replace(/^::ffff:/, "");
