import assert from "node:assert/strict";
import test from "node:test";
import { build } from "../src/app.ts";
import { open } from "../src/db.ts";
import { list } from "../src/repository.ts";

test("a vineyard", async () => {
  const answer = await build().inject("/vineyards/10");
  assert.deepEqual(answer.json(), { id: 10, title: "Achleiten, Wachau", hectares: 7.5 });
  assert.equal((await build().inject("/vineyards/12")).statusCode, 404);
});

test("the list is sorted", () => {
  assert.deepEqual(list(open()).map(({ name }) => name), ["Achleiten", "Ermita"]);
});
