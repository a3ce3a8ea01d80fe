import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../app.js";

const page = async (number) => (await send(app, `/search?q=harbour&page=${number}`)).body;

test("what lies outside is brought to the nearest page", async () => {
  assert.equal((await page(0)).page, 1);
  assert.equal((await page(-4)).hits.length, 3);
  const last = await page(9);
  assert.deepEqual([last.page, last.pages, last.hits.length], [2, 2, 1]);
  assert.equal((await send(app, "/search?q=zeppelin&page=3")).body.page, 1);
});

test("the others are as they were", async () => {
  assert.equal((await page(2)).hits[0].date, "1932-05-30");
  assert.equal((await page("x")).page, 1);
  assert.equal((await send(app, "/search")).status, 400);
});
