import { findOrder } from "../../../../lib/orders.ts";
import type { Context } from "../../../../lib/serve.ts";

export async function GET(_request: Request, { params }: Context<{ id: string }>): Promise<Response> {
  const { id } = await params;
  const order = await findOrder(Number(id));
  if (!order) return Response.json({ error: "no such order" }, { status: 404 });
  return Response.json(order);
}
