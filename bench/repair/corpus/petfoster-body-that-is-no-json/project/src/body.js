export async function readBody(ctx) {
  let text = "";
  for await (const chunk of ctx.req.setEncoding("utf8")) text += chunk;
  let body;
  try {
    body = JSON.parse(text);
  } catch (error) {
    ctx.throw(400, "The body must be JSON", { cause: error });
  }
  if (body === null || typeof body !== "object") ctx.throw(400, "The body must be an object");
  return body;
}
