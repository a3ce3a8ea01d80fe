import { expect, test } from "vitest";
import { app } from "../src/app.ts";
import { issuePass } from "../src/passes.ts";

const score = (pass?: string) =>
  app.request("/scores/requiem", { headers: pass ? { authorization: `Bearer ${pass}` } : {} });

test("a pass", async () => {
  expect(await (await score(await issuePass("ida"))).json()).toEqual({ score: "requiem", singer: "ida", part: "alto" });
});

test("a forged pass", async () => {
  const pass = await issuePass("ida");
  const response = await score(`${pass.slice(0, -6)}AAAAAA`);
  expect(response.status).toBe(401);
  expect((await response.json()).refused).toBe("pass_forged");
});

test("no pass", async () => {
  const response = await score();
  expect(response.headers.get("www-authenticate")).toBe('Bearer realm="choir", error="pass_missing"');
});
