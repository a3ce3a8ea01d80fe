const assert = require("node:assert/strict");
const { test } = require("node:test");
const app = require("../src/app");

const get = async (path) => {
  const server = app.listen(0);
  const response = await fetch(`http://127.0.0.1:${server.address().port}${path}`);
  server.close();
  return response;
};

test("rooms", async () => {
  assert.equal((await get("/rooms/1")).status, 200);
  assert.equal((await get("/rooms/2")).status, 404);
  assert.equal((await get("/rooms/1/bookings")).status, 200);
});
