import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildServer } from "../src/server.ts";

test("a feed of no comic is answered as other comics that are not there", async () => {
  const answer = await send(buildServer(), "/feeds/moon-barber");
  assert.equal(answer.status, 404);
  assert.deepEqual(answer.body, { error: "not_found", what: "comic" });
});

test("feeds of comics are as before, also of one without strips", async () => {
  const full = await send(buildServer(), "/feeds/salt-and-rust");
  assert.equal(full.status, 200);
  assert.match(full.text, /<title>Salt &amp; Rust<\/title>/);
  assert.equal(full.text.split("<item>").length, 3);
  const empty = await send(buildServer(), "/feeds/drei-katzen");
  assert.equal(empty.status, 200);
  assert.match(empty.text, /<description>by L. Vogt<\/description>/);
});
