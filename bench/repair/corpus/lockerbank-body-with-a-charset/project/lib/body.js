/** The whole text that was sent. */
async function readText(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads JSON into ctx.request.body; other content is left to the routes. */
async function jsonBody(ctx, next) {
  if (ctx.get("content-type") === "application/json") {
    const text = await readText(ctx.req);
    try {
      ctx.request.body = text === "" ? {} : JSON.parse(text);
    } catch {
      ctx.throw(400, "body is no JSON");
    }
  }
  return next();
}

module.exports = { jsonBody, readText };
