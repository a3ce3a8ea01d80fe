import assert from "node:assert/strict";
import test from "node:test";
import main from "../app.js";
import { send } from "./kit.mjs";

test("the fish of a tank", async () => {
  const app = main.build();
  assert.deepEqual((await send(app, "/tanks/reef/fish")).body, ["clownfish"]);
  assert.equal((await send(app, "/tanks/pond/fish")).status, 404);
  assert.equal((await send(app, "/tanks/river/fish", { json: { kind: "loach" } })).status, 201);
  assert.deepEqual((await send(app, "/tanks/river/fish")).body, ["loach"]);
  assert.deepEqual((await send(app, "/tanks")).body, ["reef", "river"]);
});

test("applications do not share their fish", async () => {
  const app = main.build();
  await send(app, "/tanks/river/fish", { json: { kind: "loach" } });
  assert.deepEqual((await send(main.build(), "/tanks/river/fish")).body, []);
});
