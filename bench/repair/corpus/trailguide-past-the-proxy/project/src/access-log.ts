import type { MiddlewareHandler } from "hono";

/** One line for each request: client, method, path, status. */
export function accessLog(write: (line: string) => void): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const client = c.req.header("x-forwarded-for")?.split(",")[0].trim() ?? "direct";
    write(`${client} ${c.req.method} ${c.req.path} ${c.res.status}`);
  };
}
