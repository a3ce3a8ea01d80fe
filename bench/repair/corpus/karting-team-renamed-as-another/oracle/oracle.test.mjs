import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.ts";

const rename = (app, id, name) => send(app, `/teams/${id}`, { method: "PATCH", json: { name } });

test("a name that is taken is answered as where a team is founded", async () => {
  const app = buildApp();
  const { status, body } = await rename(app, 2, "Apex");
  assert.equal(status, 409);
  assert.match(body.message, /Apex/);
  const names = (await send(app, "/teams")).body.map(({ name }) => name);
  assert.deepEqual(names, ["Slipstream", "Apex"]);
});

test("the others", async () => {
  assert.equal((await rename(buildApp(), 1, "Apex")).status, 200);
  assert.equal((await rename(buildApp(), 2, "Grid")).body.name, "Grid");
  assert.equal((await rename(buildApp(), 7, "Grid")).status, 404);
  assert.equal((await send(buildApp(), "/teams", { json: { name: "Apex" } })).status, 409);
});
