import { Hono } from "hono";
import { ApiError } from "../errors.ts";
import { isSigned } from "../signature.ts";

interface Delivery {
  event: string;
  items?: { sku: string }[];
}

const LIMIT = 10_000;
export const SECRET = "whsec_test";

export const deliveries = new Hono();

deliveries.post("/", async (c) => {
  const text = await c.req.text();
  if (text.length > LIMIT) throw new ApiError(413, "too_large");
  if (!isSigned(SECRET, text, c.req.header("x-signature"))) throw new ApiError(401, "bad_signature");
  const delivery: Delivery = JSON.parse(text);
  return c.json({ ok: true, event: delivery.event, items: delivery.items?.length ?? 0 }, 202);
});
