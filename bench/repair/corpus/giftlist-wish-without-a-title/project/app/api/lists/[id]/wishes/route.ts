import { addWish, findList } from "../../../../../lib/lists.ts";
import { problem } from "../../../../../lib/problem.ts";

interface Context {
  params: Promise<{ id: string }>;
}

export async function POST(request: Request, { params }: Context) {
  const list = findList((await params).id);
  if (!list) return problem(404, "list not found");
  const body = await request.json();
  const title = body.title.trim();
  if (title === "") return problem(400, "title is required");
  const wish = addWish(list, { title, link: body.link ?? null });
  return Response.json(wish, { status: 201 });
}
