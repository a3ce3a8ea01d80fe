const test = require("node:test");
const assert = require("node:assert/strict");
const app = require("../src/app");

async function get(path) {
  const server = app.listen(0);
  try {
    return await fetch(`http://127.0.0.1:${server.address().port}${path}`);
  } finally {
    server.close();
  }
}

test("totals an order", async () => {
  const response = await get("/orders/5/total");
  assert.equal(response.status, 200);
  assert.deepEqual(await response.json(), { id: 5, total: 8 });
});

test("knows its customers", async () => {
  assert.equal((await get("/customers/1")).status, 200);
  assert.equal((await get("/customers/9")).status, 404);
});
