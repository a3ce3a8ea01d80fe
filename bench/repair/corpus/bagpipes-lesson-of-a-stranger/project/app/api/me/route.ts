import { currentSession } from "../../../lib/session.ts";

export async function GET(request: Request) {
  const session = await currentSession(request);
  if (!session) return Response.json({ error: "sign_in_first" }, { status: 401 });
  return Response.json({ pupil: session.pupil });
}
