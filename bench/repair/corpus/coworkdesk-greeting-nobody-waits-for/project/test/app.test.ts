import assert from "node:assert/strict";
import { test } from "node:test";
import { buildApp } from "../src/app.ts";
import { Members } from "../src/members.ts";

test("a member is added, greeted and seated", async () => {
  const sent: string[] = [];
  const app = buildApp(new Members(), { send: async (to, subject) => void sent.push(`${to} ${subject}`) });
  const payload = { name: "Ina", mail: "ina@example.org" };
  const added = await app.inject({ method: "POST", url: "/members", payload });
  assert.equal(added.statusCode, 201);
  await app.inject({ method: "PUT", url: "/members/1/desk", payload: { desk: "B4" } });
  assert.deepEqual(sent, ["ina@example.org Welcome, Ina", "ina@example.org Your desk is B4"]);
});

test("a desk, though the notifier is down", async () => {
  const members = new Members();
  members.add("Ina", "ina@example.org");
  const reported: string[] = [];
  const app = buildApp(members, { send: () => Promise.reject(new Error("down")) }, (what) => reported.push(what));
  const answer = await app.inject({ method: "PUT", url: "/members/1/desk", payload: { desk: "B4" } });
  assert.equal(answer.json().desk, "B4");
  assert.deepEqual(reported, ["desk"]);
  assert.equal((await app.inject("/members/2")).statusCode, 404);
});
