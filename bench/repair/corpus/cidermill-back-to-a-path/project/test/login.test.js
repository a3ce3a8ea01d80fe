import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { pageAfterLogin } from "../src/next.js";

test("signing in", async () => {
  const login = (body) => createApp().request("/login", { method: "POST", body: JSON.stringify(body) });
  expect((await login({ user: "joan", password: "bramley" })).headers.get("location")).toBe("/");
  expect((await login({ user: "joan", password: "russet" })).status).toBe(401);
});

test("where to go then", () => {
  expect(pageAfterLogin("https://mill.example.org/pressings?day=2")).toBe("/pressings?day=2");
  expect(pageAfterLogin("https://other.example.org/pressings")).toBe("/");
});
