import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const { createApp } = createRequire(import.meta.url)("../src/app.js");
const patch = (app, id, json) => send(app, `/maps/trip/nodes/${id}`, { method: "PATCH", json });

test("a renamed node is shown as all others are", async () => {
  const app = createApp();
  const leaf = await patch(app, "n3", { text: "Night train" });
  assert.equal(leaf.status, 200);
  assert.deepEqual(leaf.body, { id: "n3", text: "Night train", depth: 2, parent: "n2", children: [] });
  const root = await patch(app, "n1", { text: "Trip to Porto" });
  assert.deepEqual(root.body, { id: "n1", text: "Trip to Porto", depth: 0, parent: null, children: ["n2", "n4"] });
  assert.deepEqual((await send(app, "/maps/trip/nodes/n3")).body, leaf.body);
});

test("the others are as they were", async () => {
  const app = createApp();
  assert.equal((await patch(app, "n3", { text: 5 })).status, 422);
  assert.equal((await patch(app, "n9", { text: "x" })).status, 404);
  const added = await send(app, "/maps/trip/nodes/n3/children", { json: { text: "Seat" } });
  assert.deepEqual([added.status, added.body.depth], [201, 3]);
});
