import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../lib/app.js";
import signature from "../lib/signature.js";

const post = (given) => send(app.createApp(), "/hooks", { method: "POST", body: "{}", headers: { "content-type": "text/plain", ...(given === undefined ? {} : { "x-signature": given }) } });

test("signatures of another length are refused", async () => {
  const right = signature.sign("{}", "whsec");
  for (const given of ["sha256=abc", "x", `${right}0`, right.slice(1), "é".repeat(64), "0".repeat(64)]) {
    assert.equal(signature.isSigned("{}", given, "whsec"), false, given);
  }
  for (const given of ["sha256=abc", right.slice(1)]) {
    const answer = await post(given);
    assert.deepEqual([answer.status, answer.body], [401, { error: "bad_signature" }]);
  }
});

test("the others", async () => {
  assert.equal((await post(signature.sign("{}", "whsec"))).status, 202);
  assert.equal((await post()).status, 401);
});
