import type { MiddlewareHandler } from "hono";

const MINUTE = 60_000;

interface Window {
  since: number;
  count: number;
}

/** Lets every client through so many times a minute; after that it is answered 429. */
export function limiter(perMinute: number, now: () => number): MiddlewareHandler {
  const windows = new Map<string, Window>();

  return async (c, next) => {
    const forwarded = c.req.header("x-forwarded-for")!;
    const client = forwarded.split(",")[0].trim();

    let window = windows.get(client);
    if (!window || now() - window.since >= MINUTE) {
      window = { since: now(), count: 0 };
      windows.set(client, window);
    }
    window.count += 1;
    if (window.count > perMinute) {
      c.header("retry-after", String(Math.ceil((window.since + MINUTE - now()) / 1000)));
      return c.json({ error: "too many requests" }, 429);
    }
    await next();
  };
}
