import { BadMonth, index, parseMonth } from "../../../lib/months.ts";
import { counts } from "../../../lib/records.ts";
import { badRequest, notFound } from "../../../lib/replies.ts";

export async function GET(request: Request) {
  const { searchParams } = new URL(request.url);
  const line = searchParams.get("line");
  const ofLine = counts.filter((count) => count.line === line);
  if (ofLine.length === 0) return notFound();

  try {
    const first = index(parseMonth(searchParams.get("from")!));
    const last = index(parseMonth(searchParams.get("to")!));
    const months = ofLine.filter((count) => {
      const at = index(parseMonth(count.month));
      return first <= at && at <= last;
    });
    return Response.json({
      line,
      months: months.length,
      passengers: months.reduce((sum, { passengers }) => sum + passengers, 0),
    });
  } catch (error) {
    if (error instanceof BadMonth) return badRequest(error.message);
    throw error;
  }
}
