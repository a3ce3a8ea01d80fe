import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { atlas } from "../src/atlas.js";
import { remember } from "../src/remember.js";
import { textStore } from "../src/text-store.js";

test("what there is not is told each time, whether it is kept or not", async () => {
  const app = createApp();
  for (let i = 0; i < 3; i += 1) {
    const response = await app.request("/species/none");
    assert.equal(response.status, 404);
    assert.deepEqual(await response.json(), { error: "no such species" });
  }
});

test("what there is is kept", async () => {
  const source = atlas();
  const app = createApp(source);
  for (let i = 0; i < 3; i += 1) assert.equal((await app.request("/species/bryum-argenteum")).status, 200);
  for (let i = 0; i < 3; i += 1) assert.deepEqual(await (await app.request("/squares/HU12")).json(), []);
  assert.equal(source.asked(), 2);
});

test("any value comes back as it was, and is asked for once", async () => {
  for (const value of [0, "", false, "undefined", [], { a: [1] }]) {
    const store = textStore();
    let asked = 0;
    const ask = async () => {
      asked += 1;
      return value;
    };
    assert.deepEqual(await remember(store, "k", ask), value);
    assert.deepEqual(await remember(store, "k", ask), value);
    assert.equal(asked, 1);
  }
});
