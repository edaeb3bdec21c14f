import type { RequestHandler } from "express";
import helmet from "helmet";

/**
 * Security headers of every answer. Scripts, workers and styles come from this server alone and none is inline: the editor
 * makes its styles as constructed sheets, which no policy need allow; pictures may be made in the page.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        scriptSrcAttr: ["'none'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
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
}
