import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";
import { Codes } from "../src/codes.ts";
import { Limiter } from "../src/limiter.ts";

const post = (app: ReturnType<typeof createApp>, path: string, json: unknown) =>
  app.request(path, { method: "POST", body: JSON.stringify(json) });

test("a code is sent and checked", async () => {
  const app = createApp({ limited: false, codes: new Codes(() => 42) });
  expect((await post(app, "/codes", { phone: "+43660123456" })).status).toBe(202);
  const check = { phone: "+43660123456", code: "000042" };
  expect(await (await post(app, "/codes/check", check)).json()).toEqual({ valid: true });
  expect(await (await post(app, "/codes/check", check)).json()).toEqual({ valid: false });
  expect((await post(app, "/codes", { phone: "0660" })).status).toBe(422);
});

test("the limiter", () => {
  let now = 0;
  const limiter = new Limiter(2, 100, () => now);
  expect([limiter.allow("a"), limiter.allow("a"), limiter.allow("a"), limiter.allow("b")]).toEqual([true, true, false, true]);
  now = 150;
  expect(limiter.allow("a")).toBe(true);
});
