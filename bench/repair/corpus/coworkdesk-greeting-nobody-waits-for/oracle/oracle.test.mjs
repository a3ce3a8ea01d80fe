import assert from "node:assert/strict";
import test from "node:test";
import { buildApp } from "../src/app.ts";
import { Members } from "../src/members.ts";
import { send } from "./kit.mjs";

const json = { name: "Jonas", mail: "jonas@example.org" };

test("a member is added though the greeting fails, which is reported", async () => {
  const loose = [];
  const note = (error) => loose.push(error);
  process.on("unhandledRejection", note);
  const reported = [];
  const failing = {
    send: async () => {
      await null;
      throw new Error("the notifier answered with 503");
    },
  };
  const app = buildApp(new Members(), failing, (what, error) => reported.push(error.message));
  const answer = await send(app, "/members", { json });
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off("unhandledRejection", note);
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { id: 1, ...json, desk: null });
  assert.deepEqual(loose, []);
  assert.deepEqual(reported, ["the notifier answered with 503"]);
});

test("nobody waits for the greeting", async () => {
  const sent = [];
  const slow = {
    send: (to, subject) => {
      sent.push(subject);
      return new Promise(() => {});
    },
  };
  const app = buildApp(new Members(), slow);
  const late = new Promise((resolve) => setTimeout(resolve, 1_500, null));
  const answer = await Promise.race([send(app, "/members", { json }), late]);
  assert.equal(answer?.status, 201);
  assert.deepEqual(sent, ["Welcome, Jonas"]);
  assert.equal((await send(app, "/members/1/desk", { method: "PUT", json: { desk: "A1" } })).body.desk, "A1");
  assert.equal((await send(app, "/members/5")).status, 404);
});
