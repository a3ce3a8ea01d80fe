import type { ResponseCache } from "./response-cache.ts";

interface Request {
  originalUrl: string;
}

interface Response {
  statusCode: number;
  json(body: unknown): Response;
  set(name: string, value: string): Response;
}

/** Keeps what the handlers behind it answer, and answers it again. */
export function cached(cache: ResponseCache) {
  return (req: Request, res: Response, next: () => void) => {
    const body = cache.get(req.originalUrl);
    if (body !== undefined) {
      res.set("x-cache", "hit").json(body);
    } else {
      const json = res.json.bind(res);
      res.json = (fresh: unknown) => {
        if (res.statusCode === 200) cache.put(req.originalUrl, fresh);
        return json(fresh);
      };
    }
    next();
  };
}
