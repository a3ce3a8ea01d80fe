import { findSail, weeksFor } from "../../../../lib/stock.ts";

interface Props {
  params: { code: string };
}

export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const code = params.code.toUpperCase();
  const sail = await findSail(code);
  if (!sail) return Response.json({ error: "no such sail" }, { status: 404 });
  return Response.json({ ...sail, weeks: weeksFor(sail) });
}
