import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import papers from "../lib/papers.js";
import server from "../lib/server.js";

const titles = async (query) => (await send(server.createServer(), `/papers${query}`)).body.papers.map(({ title }) => title);

test("filters of a query", async () => {
  assert.deepEqual(await titles("?lang=fr"), ["Le Matin"]);
  assert.deepEqual(await titles("?max=310"), ["Le Matin", "Der Bote"]);
  assert.deepEqual(await titles("?lang=de&max=100"), []);
  assert.deepEqual(await titles("?lang="), []);
});

test("whatever else a client sends", async () => {
  assert.equal((await titles("?hasOwnProperty=1")).length, 3);
  assert.deepEqual(await titles("?hasOwnProperty=1&lang=en"), ["The Herald"]);
});

test("the others are as they were", async () => {
  assert.equal((await titles("")).length, 3);
  assert.deepEqual(papers.list({ lang: "en" }).filters, ["lang"]);
  assert.equal((await send(server.createServer(), "/")).status, 404);
});
