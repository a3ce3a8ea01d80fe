/** Answers every error as JSON; what is not meant for the client is a 500 without its text. */
export async function answersErrors(ctx, next) {
  try {
    await next();
  } catch (error) {
    ctx.status = error.status ?? 500;
    ctx.body = { error: error.expose ? error.message : "Internal error" };
  }
}
