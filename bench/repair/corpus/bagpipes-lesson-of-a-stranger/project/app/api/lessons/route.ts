import { book, lessonsOf } from "../../../lib/lessons.ts";
import { currentSession } from "../../../lib/session.ts";

export async function GET(request: Request) {
  const session = await currentSession(request);
  if (!session) return Response.json({ error: "sign_in_first" }, { status: 401 });
  return Response.json(lessonsOf(session.pupil.id));
}

export async function POST(request: Request) {
  const session = await currentSession(request);
  const { tutor, at } = await request.json();
  const lesson = book({ pupil: session!.pupil.id, tutor, at });
  return Response.json(lesson, { status: 201 });
}
