import { book, freeHours, therapists } from "../../../../../lib/calendar.ts";
import { problem } from "../../../../../lib/problem.ts";

interface Context {
  params: Promise<{ id: string }>;
}

const find = (id: string) => therapists.find((therapist) => therapist.id === id);

export async function GET(request: Request, { params }: Context) {
  const therapist = find((await params).id);
  if (!therapist) return problem(404, "No such therapist");
  const day = new URL(request.url).searchParams.get("day");
  return Response.json({ day, free: freeHours(therapist, day) });
}

export async function POST(request: Request, { params }: Context) {
  const therapist = find((await params).id);
  if (!therapist) return problem(404, "No such therapist");
  const { day, hour } = await request.json();
  if (!day || !hour) return problem(400, "Day and hour are required");
  if (!book(therapist, day, hour)) return problem(409, "That hour is not free");
  return Response.json({ day, hour }, { status: 201 });
}
