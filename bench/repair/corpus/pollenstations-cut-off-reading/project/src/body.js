const LARGEST = 64 * 1024;

async function textOf(ctx) {
  const parts = [];
  let size = 0;
  for await (const part of ctx.req) {
    size += part.length;
    if (size > LARGEST) ctx.throw(413, "too large");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

/** Puts the parsed body into `ctx.request.body`; whatever is no JSON is the sender's fault: 400. */
export function jsonBody() {
  return async (ctx, next) => {
    const text = await textOf(ctx);
    try {
      ctx.request.body = JSON.parse(text);
    } catch (error) {
      error.status = 400;
      error.expose = true;
      throw error;
    }
    await next();
  };
}
