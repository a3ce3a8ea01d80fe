export class Problem extends Error {
  constructor(status, title) {
    super(title);
    this.status = status;
  }
}

/** Problems are answered as such; everything else is ours, and is told as well. */
export async function errors(ctx, next) {
  try {
    await next();
  } catch (error) {
    const isProblem = error instanceof Problem;
    ctx.status = isProblem ? error.status : 500;
    ctx.body = { title: isProblem ? error.message : "Internal error" };
    if (!isProblem) ctx.app.emit("error", error, ctx);
  }
}
