import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const require = createRequire(import.meta.url);
const { buildApp } = require("../src/app.js");
const { legsOf } = require("../src/survey.js");
const { grow } = require("../src/tree.js");

// A passage that is named, be it by its id or as an object that has it.
const named = (one) => (one && typeof one === "object" ? one.id : one);

test("a passage is sent with what it branches off, its branches and its depth", async () => {
  const { status, body } = await send(buildApp(), "/caves/hollow-hill/passages/stream");
  assert.equal(status, 200);
  assert.equal(body.id, "stream");
  assert.equal(body.metres, 210);
  assert.equal(body.depth, 250);
  assert.equal(named(body.from), "entrance");
  assert.deepEqual(body.branches.map(named), ["boulders", "sump"]);
});

test("so are the first and the last of them", async () => {
  const first = (await send(buildApp(), "/caves/hollow-hill/passages/entrance")).body;
  assert.equal(first.from, null);
  assert.deepEqual([first.depth, first.branches.map(named)], [40, ["stream", "attic"]]);
  const last = (await send(buildApp(), "/caves/hollow-hill/passages/attic")).body;
  assert.deepEqual([last.depth, named(last.from), last.branches], [100, "entrance", []]);
});

test("the list and the links are as they were", async () => {
  const { body } = await send(buildApp(), "/caves/hollow-hill/passages");
  assert.deepEqual(body[1], { id: "stream", metres: 210, from: "entrance", branches: ["boulders", "sump"] });
  const passages = grow(legsOf("hollow-hill"));
  assert.equal(passages.get("sump").from, passages.get("stream"));
});
