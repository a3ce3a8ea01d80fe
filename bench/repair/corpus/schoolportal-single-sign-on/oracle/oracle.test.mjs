import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.ts";
import { fromSso } from "../src/users.ts";

const profile = (extra) => ({ headers: { "x-sso-profile": JSON.stringify({ sub: "9", displayName: "Mr Hale", ...extra }) } });

test("without groups: what everybody sees", async () => {
  const answer = await send(app, "/menu", profile());
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { entries: ["calendar", "messages"] });
});

test("a user has a list of roles, wherever the user comes from", async () => {
  assert.deepEqual((await send(app, "/me", profile())).body, { id: "sso:9", name: "Mr Hale", roles: [] });
  assert.deepEqual(fromSso({ sub: "1", displayName: "A", groups: ["head"] }).roles, ["head"]);
});

test("the others are as they were", async () => {
  assert.ok((await send(app, "/menu", profile({ groups: ["teacher"] }))).body.entries.includes("gradebook"));
  assert.equal((await send(app, "/menu")).status, 401);
});
