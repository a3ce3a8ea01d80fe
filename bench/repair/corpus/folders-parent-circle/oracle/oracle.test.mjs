import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { createTree, find } from "../src/tree.js";

test("a folder that was made is shown as folders are", async () => {
  const root = createTree();
  const answer = await send(createApp(root), "/folders", { json: { in: "home", name: "photos" } });
  assert.equal(answer.status, 201);
  assert.deepEqual(answer.body, { name: "photos", path: "home/photos", children: [] });
  assert.equal(find(root, "home/photos").parent, root);
  assert.deepEqual((await send(createApp(root), "/folders")).body.children, ["letters", "photos"]);
});

test("the others are as they were", async () => {
  assert.deepEqual((await send(createApp(), "/folders?path=home/letters/2026")).body, { name: "2026", path: "home/letters/2026", children: [] });
  assert.equal((await send(createApp(), "/folders", { json: { in: "x", name: "y" } })).status, 404);
});
