import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { requestTo } from "../../../propose/recipes/javascript/investigate.testing.ts";
import { manifest, reproduced } from "../reproduce.testing.ts";

const ORDERS = `import { Hono } from "hono";

const orders = new Map();
const coupons = new Map([["STAFF", { code: "STAFF" }]]);

export function createApp(bell) {
  const app = new Hono();
  app.post("/orders", async (c) => {
    const { customer, lines, couponCode } = await c.req.json();
    if (!customer || !Array.isArray(lines)) return c.json({ error: "customer and lines are required" }, 400);
    const coupon = couponCode ? coupons.get(couponCode) : null;
    if (couponCode && !coupon) return c.json({ error: "unknown coupon" }, 400);
    const id = String(orders.size + 1);
    orders.set(id, { id, lines, coupon });
    bell.ring(id);
    return c.json({ id }, 201);
  });
  app.get("/orders/:id", (c) => {
    const order = orders.get(c.req.param("id"));
    if (!order) return c.json({ error: "unknown order" }, 404);
    return c.json({ id: order.id, coupon: order.coupon.code });
  });
  return app;
}
`;

describe("a record that a request fails over", () => {
  it("is made without what may be left out, in an application that only stand-ins can be given to", {
    timeout: 180_000,
  }, async () => {
    const found = await reproduced({
      files: {
        "package.json": manifest({
          type: "module",
          scripts: { test: "node --test" },
          dependencies: { hono: "^4.0.0" },
        }),
        "src/app.js": ORDERS,
        "test/a.test.js":
          "import assert from 'node:assert/strict'\nimport { test } from 'node:test'\n\ntest('adds', () => {\n  assert.equal(1 + 1, 2)\n})\n",
      },
      error: "TypeError: Cannot read properties of null (reading 'code')",
      raised: [{ path: "src/app.js", statement: "order.coupon.code", at: "code" }],
      request: requestTo("/orders/31"),
      environmentPath: fileURLToPath(new URL("../../../../../..", import.meta.url)),
    });
    const source = found.reproduced ? (found.test?.source ?? "") : found.sentence;
    expect(source).toContain("createApp({ ring: () => undefined })");
    expect(source).not.toContain("couponCode");
    expect(source).toMatch(/lines: \[/);
  });
});
