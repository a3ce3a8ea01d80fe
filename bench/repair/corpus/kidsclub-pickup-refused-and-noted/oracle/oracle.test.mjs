import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";
import children from "../children.js";

test("whom the parents have not named is refused, and the child stays", async () => {
  const answer = await send(app, "/children/1/pickups", { json: { by: "Somebody" } });
  assert.deepEqual([answer.status, answer.body], [403, { error: "Somebody is not on the list" }]);
  assert.deepEqual((await send(app, "/children/1")).body, { name: "Noor", present: true });
  assert.deepEqual(children.find("1").log, []);
});

test("whom they have named is not", async () => {
  const answer = await send(app, "/children/1/pickups", { json: { by: "Lina" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(children.find("1").log, ["Lina"]);
});
