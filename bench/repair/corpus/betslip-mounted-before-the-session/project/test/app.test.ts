import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";

test("odds are public", async () => {
  expect((await createApp().request("/odds")).status).toBe(200);
});

test("the account is not", async () => {
  expect((await createApp().request("/account")).status).toBe(401);
  const res = await createApp().request("/account", { headers: { authorization: "Bearer t-tomasz" } });
  expect(await res.json()).toEqual({ name: "Tomasz", balance: 0 });
});
