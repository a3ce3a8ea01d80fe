import { ApiError } from "./errors.js";

/** Finds the branch that the till belongs to. */
export function branch(branches) {
  return async (ctx, next) => {
    const key = ctx.get("x-branch");
    const found = branches[key];
    if (!found) throw new ApiError(400, "unknown branch");
    ctx.state.branch = { key, ...found };
    next();
  };
}
