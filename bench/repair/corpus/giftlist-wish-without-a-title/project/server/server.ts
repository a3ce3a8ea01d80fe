import http from "node:http";
import * as list from "../app/api/lists/[id]/route.ts";
import * as wishes from "../app/api/lists/[id]/wishes/route.ts";

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

const routes: [RegExp, Record<string, unknown>][] = [
  [/^\/api\/lists\/([^/]+)$/, list],
  [/^\/api\/lists\/([^/]+)\/wishes$/, wishes],
];

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  for (const [pattern, route] of routes) {
    const match = pattern.exec(pathname);
    const handler = route[request.method] as Handler | undefined;
    if (match && handler) return handler(request, { params: Promise.resolve({ id: match[1]! }) });
  }
  return new Response(null, { status: 404 });
}

/** Serves the route handlers on plain Node. */
export function createServer(): http.Server {
  return http.createServer(async (req, res) => {
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const hasBody = req.method !== "GET" && req.method !== "HEAD";
    const request = new Request(new URL(req.url ?? "/", "http://localhost"), {
      method: req.method!,
      body: hasBody ? Buffer.concat(chunks).toString() : null,
    });
    try {
      const response = await answer(request);
      res.writeHead(response.status, Object.fromEntries(response.headers));
      res.end(await response.text());
    } catch (error) {
      res.writeHead(500).end();
      throw error;
    }
  });
}
