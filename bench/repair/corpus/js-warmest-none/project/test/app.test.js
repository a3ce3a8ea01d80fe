const assert = require("node:assert/strict");
const { test } = require("node:test");
const { app } = require("../app");

test("finds the warmest", async () => {
  const server = app.listen(0);
  const response = await fetch(`http://127.0.0.1:${server.address().port}/stations/y/warmest`);
  server.close();
  assert.deepEqual(await response.json(), { at: 2, celsius: 9 });
});
