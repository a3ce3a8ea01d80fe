import { readFileSync } from "node:fs";
import { Refusal } from "./errors.js";

const statuses = JSON.parse(readFileSync(new URL("statuses.json", import.meta.url), "utf8"));

/** Tells refusals as their table says; everything else is the application's fault. */
export async function respond(ctx, next) {
  try {
    await next();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ctx.status = statuses[error.code] ?? 400;
    ctx.body = { error: error.code };
  }
}
