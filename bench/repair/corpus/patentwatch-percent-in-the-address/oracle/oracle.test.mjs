import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createPatentServer } from "../src/server.mjs";

for (const path of ["/applicants/100%", "/applicants/%E0%A4%A", "/applicants/%ff"]) {
  test(`${path} is a bad request`, async () => {
    const answer = await send(createPatentServer(), path);
    assert.equal(answer.status, 400);
    assert.equal(answer.body.error, "bad_request");
    assert.equal(typeof answer.body.reason, "string");
  });
}

test("what can be decoded is, and is found or not", async () => {
  const path = `/applicants/${encodeURIComponent("Müller & Söhne")}`;
  assert.equal((await send(createPatentServer(), path)).body[0].title, "Hinge");
  assert.equal((await send(createPatentServer(), "/applicants/50%25")).status, 404);
});
