import * as slots from "../app/api/therapists/[id]/slots/route.ts";
import * as therapists from "../app/api/therapists/route.ts";

type Handler = (request: Request, context: { params: Promise<{ id: string }> }) => Promise<Response>;

export function match(request: Request): (() => Promise<Response>) | null {
  const { pathname } = new URL(request.url);
  if (pathname === "/api/therapists") return () => therapists.GET();
  const found = /^\/api\/therapists\/([^/]+)\/slots$/.exec(pathname);
  const handler = (slots as Partial<Record<string, Handler>>)[request.method];
  return found && handler ? () => handler(request, { params: Promise.resolve({ id: found[1] }) }) : null;
}
