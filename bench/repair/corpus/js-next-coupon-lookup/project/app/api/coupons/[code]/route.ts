import { findCoupon } from "../../../../lib/coupons.ts";

type Context = { params: Promise<{ code: string }> };

export async function GET(_request: Request, { params }: Context) {
  const { code } = await params;
  const coupon = await findCoupon(code);
  return Response.json({ percent: coupon!.percent, used: coupon!.uses.length });
}
