import { forbidden, notFound, unauthorized } from "../../../../lib/responses.ts";
import { findRide } from "../../../../lib/rides.ts";
import { getSession } from "../../../../lib/session.ts";

interface Context {
  params: Promise<{ id: string }>;
}

/** Everybody may see the rides; only members see who comes. */
export async function GET(request: Request, { params }: Context) {
  const ride = await findRide((await params).id);
  if (!ride) return notFound();
  const session = await getSession(request);
  const { stokers, ...shown } = ride;
  return Response.json(session ? ride : shown);
}

export async function POST(request: Request, { params }: Context) {
  const session = await getSession(request);
  if (!session) return unauthorized();
  const ride = await findRide((await params).id);
  if (!ride) return notFound();
  if (!ride.stokers.includes(session.userId)) ride.stokers.push(session.userId);
  return Response.json(ride, { status: 201 });
}

export async function DELETE(request: Request, { params }: Context) {
  const session = await getSession(request);
  const ride = await findRide((await params).id);
  if (!ride) return notFound();
  if (ride.captain !== session!.userId) return forbidden();
  ride.cancelled = true;
  return new Response(null, { status: 204 });
}
