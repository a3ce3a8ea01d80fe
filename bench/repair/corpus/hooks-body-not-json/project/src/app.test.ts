import { describe, expect, it } from "vitest";
import { app } from "./app.ts";
import { SECRET } from "./routes/deliveries.ts";
import { sign } from "./signature.ts";

const deliver = (text: string, signature = sign(SECRET, text)) =>
  app.request("/deliveries", { method: "POST", body: text, headers: { "x-signature": signature } });

describe("deliveries", () => {
  it("are taken", async () => {
    const response = await deliver(JSON.stringify({ event: "stock", items: [{ sku: "a" }] }));
    expect(response.status).toBe(202);
    expect(await response.json()).toEqual({ ok: true, event: "stock", items: 1 });
  });

  it("need a signature", async () => {
    const response = await deliver("{}", "00");
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ ok: false, reason: "bad_signature" });
  });
});

describe("subscriptions", () => {
  it("must be JSON", async () => {
    const response = await app.request("/subscriptions", { method: "POST", body: "url=x" });
    expect(await response.json()).toEqual({ ok: false, reason: "invalid_json" });
  });

  it("may be unknown", async () => {
    expect((await app.request("/subscriptions/x")).status).toBe(404);
  });
});
