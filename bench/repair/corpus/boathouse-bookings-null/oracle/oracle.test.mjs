import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.mjs";
import { boatOf } from "../src/boats.mjs";
import { roster } from "../src/roster.mjs";

test("nobody entered", async () => {
  const answer = await send(createApp(), "/boats/heron/roster");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, { names: [], free: 2 });
  assert.deepEqual(roster({ seats: 2, cox: "Ida", crew: null }), ["Ida"]);
  assert.deepEqual(roster({ seats: 2, cox: "Ida" }), ["Ida"]);
});

test("the others", async () => {
  const answer = await send(createApp(), "/boats/swift/roster");
  assert.deepEqual(answer.body, { names: ["Ana", "Ben", "Cleo", "Dov", "Eli"], free: 0 });
  roster(boatOf("swift"));
  assert.equal(boatOf("swift").crew.length, 4);
  assert.equal((await send(createApp(), "/boats/none/roster")).status, 404);
});
