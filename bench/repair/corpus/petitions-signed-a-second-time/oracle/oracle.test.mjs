import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { memoryClient } from "../src/db.ts";
import { buildServer } from "../src/server.ts";

const path = "/petitions/bench-oak/signatures";

test("a second signature of the same person is a conflict, as a second slug is", async () => {
  const app = buildServer(memoryClient());
  const answer = await send(app, path, { json: { email: "VERA@example.org", name: "Vera M." } });
  assert.equal(answer.status, 409);
  assert.equal(typeof answer.body.message, "string");
  assert.equal((await send(app, "/petitions/bench-oak")).body.signed, 1);
});

test("the same person may sign another petition, and others this one", async () => {
  const app = buildServer(memoryClient());
  await send(app, "/petitions", { json: { slug: "b", title: "B", goal: 1 } });
  const other = await send(app, "/petitions/b/signatures", { json: { email: "vera@example.org", name: "V" } });
  assert.deepEqual([other.status, other.body], [201, { signed: 1 }]);
  const ole = await send(app, path, { json: { email: "ole@example.org", name: "Ole" } });
  assert.deepEqual([ole.status, ole.body], [201, { signed: 2 }]);
});

test("other trouble of the database stays trouble", async () => {
  const db = memoryClient();
  db.signature.create = async () => {
    throw Object.assign(new Error("Timed out fetching a connection"), { code: "P2024" });
  };
  const answer = await send(buildServer(db), path, { json: { email: "ole@example.org", name: "Ole" } });
  assert.equal(answer.status, 500);
});
