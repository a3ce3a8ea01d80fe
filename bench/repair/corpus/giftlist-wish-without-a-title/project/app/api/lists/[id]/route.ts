import { findList } from "../../../../lib/lists.ts";
import { problem } from "../../../../lib/problem.ts";

interface Context {
  params: Promise<{ id: string }>;
}

export async function GET(_request: Request, { params }: Context) {
  const list = findList((await params).id);
  if (!list) return problem(404, "list not found");
  return Response.json({ name: list.name, wishes: list.wishes });
}

export async function PATCH(request: Request, { params }: Context) {
  const list = findList((await params).id);
  if (!list) return problem(404, "list not found");
  const body = await request.json();
  if (typeof body.name !== "string" || body.name.trim() === "") return problem(400, "name is required");
  list.name = body.name.trim();
  return Response.json({ name: list.name });
}
