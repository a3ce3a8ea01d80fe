import assert from "node:assert/strict";
import { test } from "node:test";
import { createApp } from "../src/app.js";
import { atlas } from "../src/atlas.js";

test("a species is asked for once", async () => {
  const source = atlas();
  const app = createApp(source);
  for (let i = 0; i < 2; i += 1) {
    const response = await app.request("/species/bryum-argenteum");
    assert.equal((await response.json()).name, "Silver-moss");
  }
  assert.equal(source.asked(), 1);
});

test("no such species", async () => {
  assert.equal((await createApp().request("/species/none")).status, 404);
});

test("a square without any", async () => {
  const app = createApp();
  for (let i = 0; i < 2; i += 1) assert.deepEqual(await (await app.request("/squares/HU12")).json(), []);
});
