/** Tells the client which fields are wrong. */
export function invalid(ctx, error) {
  ctx.status = 422;
  ctx.body = {
    fields: Object.fromEntries(Object.entries(error.errors).map(([path, { message }]) => [path, message])),
  };
}

export function missing(ctx) {
  ctx.status = 404;
  ctx.body = { message: "not found" };
}
