const assert = require("node:assert/strict");
const { test } = require("node:test");
const { build } = require("../src/app");
const { asCount } = require("../src/query");

const get = async (url) => {
  const response = await build().inject(url);
  return response.json();
};

test("scores with several instruments", async () => {
  const { scores } = await get("/scores?instrument=flute&instrument=Viola");
  assert.deepEqual(scores.map(({ id }) => id), ["s3"]);
});

test("all scores, by year", async () => {
  const { total, scores } = await get("/scores?sort=year&most=2");
  assert.equal(total, 3);
  assert.deepEqual(scores.map(({ id }) => id), ["s1", "s3"]);
});

test("parts", async () => {
  assert.deepEqual((await get("/parts?instrument=horn")).parts, [{ score: "s1", instrument: "horn" }]);
  assert.deepEqual(await get("/parts"), { error: "which instrument?" });
});

test("counts", () => {
  assert.equal(asCount("90", { fallback: 10, most: 50 }), 50);
  assert.equal(asCount("x", { fallback: 10, most: 50 }), 10);
});
