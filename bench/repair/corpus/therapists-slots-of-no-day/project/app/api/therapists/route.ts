import { therapists } from "../../../lib/calendar.ts";

export async function GET() {
  return Response.json(therapists.map(({ id, name }) => ({ id, name })));
}
