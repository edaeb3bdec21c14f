import compression from "compression";
import type { Request, Response } from "express";

/** Answers from this size on, in bytes, are compressed where the caller takes it. */
const LARGE = 1024;
const compress = compression({ threshold: LARGE });
const nothing = () => undefined;

/**
 * Sends a value as JSON that no cache may keep. Express's own `json` and compression of every answer would take as long
 * as all else that a small answer needs (`npm run bench -- api`), so this does only what such an answer needs.
 */
export function answerJson(request: Request, response: Response, value: unknown): void {
  const body = JSON.stringify(value);
  const bytes = Buffer.byteLength(body);
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("Content-Type", "application/json; charset=utf-8");
  if (response.hasHeader("ETag") && request.fresh) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader("Content-Length", bytes);
  if (bytes >= LARGE) compress(request, response, nothing);
  response.end(body);
}
