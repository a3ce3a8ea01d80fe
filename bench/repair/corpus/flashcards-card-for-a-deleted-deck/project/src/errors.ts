import type { ErrorRequestHandler } from "express";
import { KnownRequestError } from "./db/client.ts";

/** What the database's refusals mean to whoever sent the request. */
const ANSWERS: Record<string, { status: number; error: string }> = {
  P2002: { status: 409, error: "already exists" },
  P2025: { status: 404, error: "not found" },
};

export const onError: ErrorRequestHandler = (error, _req, res, _next) => {
  const known = error instanceof KnownRequestError ? ANSWERS[error.code] : undefined;
  if (known) {
    res.status(known.status).json({ error: known.error });
    return;
  }
  res.status(500).json({ error: "internal error" });
};
