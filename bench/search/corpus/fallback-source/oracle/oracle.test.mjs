import assert from "node:assert/strict";
import { test } from "node:test";

import { firstAnswer, remembering } from "../sources.js";

const late = (name, act) => ({
  name,
  read: (key) => new Promise((resolve, reject) => setTimeout(() => act(key, resolve, reject), 2)),
});
const bad = (name) => late(name, (key, _, reject) => reject(new Error(`no ${key}`)));
const good = (name) => late(name, (key, resolve) => resolve(`${name} ${key}`));

for (let before = 0; before < 4; before += 1)
  test(`${before} sources fail first`, async () => {
    const sources = [...Array.from({ length: before }, (_, at) => bad(`s${at}`)), good("g"), bad("z")];
    assert.equal(await firstAnswer(sources, "k"), "g k");
    await assert.rejects(firstAnswer(sources.slice(0, before), "k"), (error) => {
      assert.equal(error.name, "NoSourceError");
      assert.deepEqual(error.causes, Array.from({ length: before }, (_, at) => `s${at}: no k`));
      return true;
    });
  });

test("later sources are not asked, and undefined is an answer", async () => {
  let asked = 0;
  const none = { name: "n", read: async () => undefined };
  const other = { name: "o", read: async () => (asked += 1) };
  assert.equal(await firstAnswer([none, other], "k"), undefined);
  assert.equal(asked, 0);
});

test("a failed answer is not remembered", async () => {
  let reads = 0;
  const source = remembering({
    name: "x",
    async read() {
      reads += 1;
      if (reads === 1) throw new Error("first");
      return reads;
    },
  });
  assert.equal(await firstAnswer([source, good("g")], "k"), "g k");
  assert.equal(await firstAnswer([source], "k"), 2);
  assert.equal(await firstAnswer([source], "k"), 2);
});
