import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../lib/app.js";
import roles from "../lib/roles.js";

const get = (names) => send(app.createApp(), "/permissions", { headers: { "x-roles": names } });

test("permissions", async () => {
  const { status, body } = await get("editor,reviewer");
  assert.equal(status, 200);
  assert.equal(body.count, 3);
  assert.deepEqual(body.permissions[2], { name: "comment", link: "/may/comment" });
  assert.deepEqual((await get("")).body, { count: 0, permissions: [] });
  assert.equal(roles.may(["admin"], "delete"), true);
  assert.equal(roles.may(["x"], "read"), false);
});
