export async function timing(ctx, next) {
  const start = performance.now();
  await next();
  ctx.set("server-timing", `app;dur=${(performance.now() - start).toFixed(1)}`);
}
