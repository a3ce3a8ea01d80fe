import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { createApp } from "../src/app.js";
import { search } from "../src/saunas.js";

const names = async (q) => (await send(createApp(), `/saunas?q=${encodeURIComponent(q)}`)).body.map(({ name }) => name);

test("signs of patterns are signs of the text", async () => {
  assert.deepEqual(await names("Löyly ("), ["<mark>Löyly (</mark>harbour)"]);
  assert.deepEqual(await names("+"), ["Arla <mark>+</mark> bath"]);
  assert.deepEqual(await names("["), []);
  assert.deepEqual(await names(".*"), []);
  assert.deepEqual(search("a|k"), []);
});

test("the others are as they were", async () => {
  assert.deepEqual(await names("HARBOUR"), ["Löyly (<mark>harbour</mark>)"]);
  assert.equal((await names("")).length, 3);
});
