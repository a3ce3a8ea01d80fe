import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "./app.js";
import { memoryMailer } from "./mailer.js";

test("a message", async () => {
  const mailer = memoryMailer();
  const app = buildApp({ mailer });
  const payload = { name: "Kim Lund", email: "kim@example.org", message: "Hi" };
  const answer = await app.inject({ method: "POST", url: "/contact", payload });
  assert.equal(answer.statusCode, 202);
  assert.equal(answer.json().number, "C-00001");
  assert.match(mailer.sent[1].text, /^Hello Kim,/);
});

test("no message", async () => {
  const app = buildApp({ mailer: memoryMailer() });
  const answer = await app.inject({ method: "POST", url: "/contact", payload: { email: "a@b" } });
  assert.equal(answer.json().error, "message is missing");
});
