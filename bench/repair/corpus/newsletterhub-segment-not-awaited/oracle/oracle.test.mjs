import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";

const preview = (segment) => send(app, "/campaigns/preview", { json: { segment, subject: "Hi {{name}}" } });

test("a preview", async () => {
  const answer = await preview("trial");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { success: true, recipients: 1, samples: ["Hi Ida"] });
  assert.deepEqual((await preview("paying")).body.samples, ["Hi Chen"]);
});

test("a segment that is not there is answered as elsewhere", async () => {
  assert.equal((await preview("nope")).status, 404);
  assert.equal((await send(app, "/segments/trial/count")).body.count, 2);
});
