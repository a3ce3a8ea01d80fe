import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import { buildApp } from "../src/app.js";
import { table } from "../src/db/query.js";
import { searchFlats } from "../src/flats.js";

const ids = async (path) => (await send(buildApp(), path)).body.flats.map(({ id }) => id);

test("a filter that nobody gave filters nothing", async () => {
  assert.deepEqual(await ids("/flats?city=Ghent&maxRent=900"), ["f2", "f1"]);
  assert.deepEqual(await ids("/flats?city=Ghent"), ["f2", "f1"]);
  assert.deepEqual(await ids("/flats?city=Ghent&page=2"), ["f4"]);
  assert.deepEqual(await ids("/flats"), ["f3", "f2"]);
  assert.deepEqual(searchFlats({}, 1).map(({ id }) => id), ["f3", "f2"]);
});

test("one that was given does", async () => {
  assert.deepEqual(await ids("/flats?city=Ghent&furnished=no"), ["f2"]);
  assert.deepEqual(await ids("/flats?furnished=yes&page=2"), ["f4"]);
});

test("a value that is missing by mistake is still told", () => {
  assert.throws(() => table("flats").where({ id: undefined }).rows(), /Undefined binding/);
});
