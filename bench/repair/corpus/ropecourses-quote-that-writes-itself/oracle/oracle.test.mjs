import assert from "node:assert/strict";
import test from "node:test";
import { app } from "../src/app.ts";
import { findCourse } from "../src/courses.ts";
import { Quote } from "../src/quote.ts";
import { send } from "./kit.mjs";

test("a quote is answered with what is worked out", async () => {
  const { status, body } = await send(app, "/quotes", { json: { group: "Class 7b", people: 24, course: "treetop" } });
  assert.equal(status, 201);
  assert.deepEqual(body, { quote: { group: "Class 7b", people: 24, course: "treetop", total: 35640 } });
});

test("wherever it is written as JSON", () => {
  const quote = new Quote("Fam. Ott", 4, findCourse("low"));
  assert.deepEqual(JSON.parse(JSON.stringify([quote])), [{ group: "Fam. Ott", people: 4, course: "low", total: 3600 }]);
});

test("the rest", async () => {
  assert.equal((await send(app, "/quotes", { json: { group: "x", people: 2, course: "sky" } })).status, 404);
  assert.equal((await send(app, "/quotes", { json: { people: 2, course: "low" } })).status, 422);
});
