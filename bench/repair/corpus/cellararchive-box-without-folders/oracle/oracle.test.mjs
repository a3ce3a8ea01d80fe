import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/index.ts";
import { pages } from "../src/tree.ts";

test("pages are counted down to the last part", async () => {
  const { status, body } = await send(app, "/aids/guild/pages");
  assert.deepEqual([status, body], [200, { pages: 96 }]);
  assert.deepEqual((await send(app, "/aids/plans/pages")).body, { pages: 0 });
  assert.equal(pages({ title: "a", pages: 5, parts: [{ title: "b", pages: 2 }, { title: "c" }] }), 7);
});
