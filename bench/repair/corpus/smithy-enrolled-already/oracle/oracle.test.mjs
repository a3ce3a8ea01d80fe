import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { seeded } from "../src/courses";
import { createApp } from "../src/http/app";

test("who is enrolled already is told so, and not enrolled twice", async () => {
  const courses = seeded();
  const answer = await send(createApp(courses), "/courses/knives/enrolments", {
    json: { name: "Ruth Adler", email: "ruth@adler.example" },
  });
  assert.equal(answer.status, 409);
  assert.deepEqual(answer.body, { error: "enrolled_already" });
  assert.equal(courses.find("knives").enrolments.length, 1);
});

test("also on a course that is full", async () => {
  const answer = await send(createApp(), "/courses/hinges/enrolments", {
    json: { name: "Omar", email: "omar@said.example" },
  });
  assert.deepEqual([answer.status, answer.body], [409, { error: "enrolled_already" }]);
});

test("others are enrolled", async () => {
  const courses = seeded();
  const answer = await send(createApp(courses), "/courses/knives/enrolments", { json: { name: "Lin", email: "l@m.example" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { name: "Lin", email: "l@m.example" });
  assert.equal(courses.find("knives").enrolments.length, 2);
});
