import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.ts";
import { KnownRequestError } from "../src/db/errors.ts";
import { toProblem } from "../src/problems.ts";

const quiet = (db) => {
  const app = createApp(db);
  app.set("env", "test");
  return app;
};

// Nothing in the repository says which status this has: an address that is not there, a body that cannot be kept, or
// a conflict are all told in the house's form.
test("a review of no edition is the client's business", async () => {
  const app = quiet();
  const path = "/editions/9780000000001/reviews";
  const answer = await send(app, path, { json: { member: "lena", stars: 4, text: "-" } });
  assert.ok([400, 404, 409, 422].includes(answer.status), `${answer.status}`);
  assert.match(answer.headers.get("content-type"), /application\/problem\+json/);
  assert.equal(answer.body.status, answer.status);
  assert.equal(typeof answer.body.title, "string");
  assert.deepEqual((await send(app, path)).body, []);
});

test("everything else", async () => {
  const app = quiet();
  const path = "/editions/9780141182803/reviews";
  assert.equal((await send(app, path, { json: { member: "bo", stars: 1, text: "no" } })).status, 201);
  assert.equal((await send(app, "/editions", { json: { isbn: "9780141182803", title: "U" } })).status, 409);
  assert.equal((await send(app, "/reviews/77", { method: "DELETE" })).status, 404);
  assert.equal(toProblem(new KnownRequestError("pool timeout", "P2024", "Review")), null);
  assert.equal(toProblem(new TypeError("x")), null);
});
