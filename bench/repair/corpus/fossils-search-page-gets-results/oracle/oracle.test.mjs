import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../src/app.js";

test("the page of a search lists what was found", async () => {
  const { status, text } = await send(app, "/search?q=jurassic");
  assert.equal(status, 200);
  assert.match(text, /<h1>Search: jurassic<\/h1>/);
  assert.deepEqual(
    [...text.matchAll(/<li id="(\w+)"/g)].map(([, no]) => no),
    ["A12", "A13"],
  );
});

test("and says where nothing was", async () => {
  const { status, text } = await send(app, "/search?q=trex");
  assert.deepEqual([status, text.includes("Nothing found.")], [200, true]);
});

test("periods are shown as before", async () => {
  assert.match((await send(app, "/periods/devonian")).text, /id="T02"/);
  assert.equal((await send(app, "/periods/permian")).status, 404);
});
