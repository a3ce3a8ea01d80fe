import { counts } from "../../../lib/records.ts";
import { BadMonth, index, parseMonth } from "../../../lib/months.ts";
import { badRequest, notFound } from "../../../lib/replies.ts";

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const ofLine = counts.filter(({ line }) => line === searchParams.get("line"));
  if (ofLine.length === 0) return notFound();
  try {
    const from = searchParams.get("from");
    const to = searchParams.get("to");
    const first = from ? index(parseMonth(from)) : -Infinity;
    const last = to ? index(parseMonth(to)) : Infinity;
    const late = ofLine
      .filter(({ month }) => index(parseMonth(month)) >= first && index(parseMonth(month)) <= last)
      .reduce((sum, count) => sum + count.late, 0);
    return Response.json({ late });
  } catch (error) {
    if (error instanceof BadMonth) return badRequest(error.message);
    throw error;
  }
}
