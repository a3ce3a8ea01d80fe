import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.js";
import { ConfigError, readConfig } from "../src/config.js";

const env = { MAIL_HOST: "mail", MAIL_FROM: "stage@example.org" };

test("reads", () => {
  assert.deepEqual(readConfig({ ...env, PORT: "80" }), { mailHost: "mail", mailFrom: "stage@example.org", port: 80 });
});

test("refuses to go on without", () => {
  assert.throws(() => readConfig({ ...env, MAIL_HOST: " " }), ConfigError);
});

test("health", async () => {
  const answer = await buildApp(readConfig(env)).inject("/health");
  assert.deepEqual(answer.json(), { ok: true, from: "stage@example.org" });
});
