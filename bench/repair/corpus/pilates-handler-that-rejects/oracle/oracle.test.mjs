import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../src/app.js";
import errors from "../src/errors.js";

const leave = (app, id, member) => send(app, `/classes/${id}/members/${member}`, { method: "DELETE" });

test("leaving what was not joined", async () => {
  const answer = await leave(createApp(), "mon-18", "ute");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { code: "not_joined" });
  assert.deepEqual((await leave(createApp(), "sun-1", "ute")).body, { code: "class_unknown" });
});

test("whatever is rejected with goes to the middleware", async () => {
  const broken = {
    leave: async () => {
      throw new Error("database");
    },
  };
  const answer = await leave(createApp(broken), "mon-18", "ute");
  assert.equal(answer.status, 500);
  assert.deepEqual(answer.body, { code: "internal" });
  const taken = { leave: () => Promise.reject(new errors.ApiError(423, "locked")) };
  assert.equal((await leave(createApp(taken), "mon-18", "ute")).status, 423);
});

test("leaving", async () => {
  const app = createApp();
  await send(app, "/classes/mon-18/members", { json: { member: "ute" } });
  assert.deepEqual((await leave(app, "mon-18", "ute")).body, { members: [] });
});
