const assert = require("node:assert/strict");
const { test } = require("node:test");
const { beat } = require("../lib/beat");
const { start } = require("../lib/start");

test("counts", () => {
  assert.deepEqual(beat("a"), { name: "a", count: 1 });
  assert.deepEqual(beat("a"), { name: "a", count: 2 });
});

test("answers", async () => {
  const server = start({ port: 0, name: "b" });
  await new Promise((resolve) => server.once("listening", resolve));
  const answer = await fetch(`http://127.0.0.1:${server.address().port}`);
  assert.equal((await answer.json()).name, "b");
  server.close();
});
