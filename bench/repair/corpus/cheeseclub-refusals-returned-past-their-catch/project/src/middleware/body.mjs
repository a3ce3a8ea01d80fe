import { json } from "node:stream/consumers";
import { Refusal } from "../refusal.mjs";

/** The JSON that was sent, as ctx.request.body. */
export async function body(ctx, next) {
  if (ctx.is("json")) {
    try {
      ctx.request.body = await json(ctx.req);
    } catch {
      throw new Refusal(400, "that is no JSON");
    }
  }
  await next();
}
