import { expect, test } from "vitest";
import { createApp } from "../src/app.ts";

const get = async (path: string, token?: string) =>
  createApp().request(path, { headers: token ? { authorization: `Bearer ${token}` } : {} });

test("the list", async () => {
  expect(await (await get("/reports", "t-user")).json()).toEqual({ reports: ["sales", "returns"], for: "Bo" });
  expect((await get("/reports")).status).toBe(401);
});

test("names", async () => {
  expect(await (await get("/me/name", "t-admin")).json()).toEqual({ name: "Ida" });
  expect((await get("/me/name")).status).toBe(401);
  expect((await get("/health")).status).toBe(200);
});
