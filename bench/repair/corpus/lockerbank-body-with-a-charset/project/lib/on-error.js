async function onError(ctx, next) {
  try {
    await next();
  } catch (error) {
    const status = error.status || 500;
    if (status >= 500) ctx.app.emit("error", error, ctx);
    ctx.status = status;
    ctx.body = { error: status >= 500 ? "internal" : error.message };
  }
}

module.exports = { onError };
