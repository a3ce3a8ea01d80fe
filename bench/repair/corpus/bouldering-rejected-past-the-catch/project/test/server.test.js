const assert = require("node:assert/strict");
const { once } = require("node:events");
const test = require("node:test");
const { createServer } = require("../server");

test("the hall", async (t) => {
  const server = createServer().listen(0);
  await once(server, "listening");
  t.after(() => server.close());
  const ask = (path, options) => fetch(`http://127.0.0.1:${server.address().port}${path}`, options);

  assert.equal((await (await ask("/problems?grade=7A")).json())[0].id, 13);
  assert.equal((await ask("/problems?grade=hard")).status, 400);
  assert.deepEqual(await (await ask("/problems/99")).json(), { error: "no such problem" });
  assert.equal((await ask("/nothing")).status, 404);
  assert.equal((await ask("/problems/31", { method: "DELETE" })).status, 204);
  assert.equal((await ask("/problems/31")).status, 404);
});
