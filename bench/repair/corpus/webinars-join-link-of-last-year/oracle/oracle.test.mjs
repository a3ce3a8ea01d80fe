import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";
import application from "../src/app.js";

const jwt = createRequire(import.meta.url)("jsonwebtoken");
const config = { sessionSecret: "s", joinSecret: "j" };
const claims = { webinar: "w1", email: "a@example.org" };

// The house refuses a session with 401; which code the link gets is left open, and so is 403 or 410 for it.
async function refused(token) {
  const answer = await send(application.createApp(config), `/join/${token}`);
  assert.ok([401, 403, 410].includes(answer.status), `was ${answer.status}`);
  assert.equal(typeof answer.body?.error, "string");
  assert.ok(!answer.text.includes("rm-5519"));
}

test("a link that has run out is refused", () => refused(jwt.sign(claims, "j", { expiresIn: -60 })));

test("so is one that was altered or is none", async () => {
  await refused(jwt.sign(claims, "another"));
  await refused("abc");
});

test("a good link joins, and sessions are as before", async () => {
  const app = application.createApp(config);
  assert.equal((await send(app, `/join/${jwt.sign(claims, "j")}`)).body.room, "rm-5519");
  const headers = { authorization: "Bearer abc" };
  assert.deepEqual((await send(app, "/mine", { headers })).body, { error: "session_invalid" });
});
