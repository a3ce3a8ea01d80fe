import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.ts";
import { recipients } from "../src/mails.ts";

test("settings", async () => {
  assert.deepEqual((await buildApp().inject("/members/Olle/settings")).json(), { meetings: true, patterns: false });
  assert.deepEqual((await buildApp().inject("/members/Tam/settings")).json(), { meetings: false, patterns: false });
  assert.equal((await buildApp().inject("/members/Nobody/settings")).statusCode, 404);
});

test("recipients", () => {
  assert.deepEqual(recipients(({ name }) => name === "Vera"), ["vera@example.org"]);
});

test("an unknown meeting", async () => {
  assert.equal((await buildApp().inject({ method: "POST", url: "/meetings/1/announce" })).statusCode, 404);
});
