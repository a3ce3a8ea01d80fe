export class ApiError extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/** Answers with what went wrong; only what is our own fault goes to the log. */
export function errors() {
  return async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      ctx.status = error.status ?? 500;
      ctx.body = { error: ctx.status === 500 ? "internal error" : error.message };
      if (ctx.status === 500) ctx.app.emit("error", error, ctx);
    }
  };
}
