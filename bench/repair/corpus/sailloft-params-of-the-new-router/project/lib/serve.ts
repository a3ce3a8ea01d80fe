import { createServer, type IncomingMessage, type Server } from "node:http";
import * as order from "../app/api/orders/[id]/route.ts";
import * as sail from "../app/api/sails/[code]/route.ts";

export interface Context<P> {
  params: Promise<P>;
}

type Handler = (request: Request, context: Context<any>) => Promise<Response>;

const ROUTES: [RegExp, Record<string, Handler>][] = [
  [/^\/api\/orders\/(?<id>[^/]+)$/, order as Record<string, Handler>],
  [/^\/api\/sails\/(?<code>[^/]+)$/, sail as Record<string, Handler>],
];

/** Finds the handler of a request and runs it. */
export async function route(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const [pattern, handlers] of ROUTES) {
    const match = pattern.exec(pathname);
    if (!match) continue;
    const handler = handlers[request.method];
    if (!handler) return Response.json({ error: "method not allowed" }, { status: 405 });
    return handler(request, { params: Promise.resolve({ ...match.groups }) });
  }
  return Response.json({ error: "not found" }, { status: 404 });
}

export function serve(): Server {
  return createServer(async (incoming, outgoing) => {
    const response = await route(toRequest(incoming));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  });
}

function toRequest(incoming: IncomingMessage): Request {
  const url = new URL(incoming.url ?? "/", `http://${incoming.headers.host}`);
  return new Request(url, { method: incoming.method, headers: incoming.headers as Record<string, string> });
}
