import { ApiError } from "./errors.js";

export function body() {
  return async (ctx, next) => {
    if (ctx.method === "POST") {
      let text = "";
      for await (const chunk of ctx.req) text += chunk;
      try {
        ctx.request.body = JSON.parse(text || "{}");
      } catch {
        throw new ApiError(400, "no JSON");
      }
    }
    await next();
  };
}
