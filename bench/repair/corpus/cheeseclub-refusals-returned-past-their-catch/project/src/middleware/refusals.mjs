import { Refusal } from "../refusal.mjs";

/** Answers with what the code beneath refuses. */
export async function refusals(ctx, next) {
  try {
    return next();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    ctx.status = error.code;
    ctx.body = { refused: error.message };
  }
}
