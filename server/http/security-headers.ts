import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import helmet from "helmet";

/** The nonce that this response's policy allows for style elements, to be written into the page. */
export function styleNonce(response: ServerResponse): string {
  return (response as ServerResponse & { locals: { styleNonce: string } }).locals.styleNonce;
}

/**
 * Security headers of every answer. Scripts and workers come from this server alone and none is inline; a style
 * element needs the nonce (the editor and the components make some at run time); pictures may be made in the page.
 */
export function securityHeaders(): RequestHandler[] {
  const nonce: RequestHandler = (_request, response, next) => {
    response.locals.styleNonce = randomBytes(16).toString("base64");
    next();
  };
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        workerSrc: ["'self'"],
        styleSrc: [
          "'self'",
          (_request: IncomingMessage, response: ServerResponse) => `'nonce-${styleNonce(response)}'`,
        ],
        imgSrc: ["'self'", "data:", "blob:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: "deny" },
    referrerPolicy: { policy: "no-referrer" },
    // Clew speaks HTTP on loopback; a promise of HTTPS would lock other programs on the same name out.
    strictTransportSecurity: false,
  });
  return [nonce, headers as RequestHandler];
}
