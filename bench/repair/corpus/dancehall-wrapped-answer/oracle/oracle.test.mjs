import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { localGet } from "../src/api-client.ts";
import { createApp } from "../src/app.ts";
import { School } from "../src/school.ts";

test("teachers of a course", async () => {
  assert.deepEqual((await send(createApp(), "/courses/tango/teachers")).body, ["Lucia", "Marek"]);
  assert.deepEqual((await send(createApp(), "/courses/salsa/teachers")).body, ["Lucia"]);
});

test("teachers are a list, as their type says", async () => {
  const teachers = await new School(localGet).teachers();
  assert.deepEqual(teachers.map(({ id }) => id), ["t1", "t2"]);
});

test("the client answers pages", async () => {
  assert.equal((await localGet("/teachers")).total, 2);
  assert.deepEqual((await send(createApp(), "/courses")).body, ["Salsa for two", "Tango"]);
});
