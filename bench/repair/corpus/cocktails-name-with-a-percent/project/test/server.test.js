const assert = require("node:assert/strict");
const { once } = require("node:events");
const test = require("node:test");
const { makeServer } = require("../lib/server");

async function get(path, method = "GET") {
  const server = makeServer().listen(0);
  await once(server, "listening");
  const res = await fetch(`http://localhost:${server.address().port}${path}`, { method });
  const body = await res.json();
  server.close();
  return [res.status, body];
}

test("lists", async () => {
  assert.deepEqual(await get("/cocktails?spirit=vodka"), [200, { cocktails: ["Espresso Martini"] }]);
});

test("one", async () => {
  const [status, body] = await get("/cocktails/espresso%20martini");
  assert.deepEqual([status, body.spirit], [200, "vodka"]);
  assert.equal((await get("/cocktails/Water"))[0], 404);
});

test("others", async () => {
  assert.equal((await get("/beers"))[0], 404);
  assert.equal((await get("/cocktails", "DELETE"))[0], 405);
});
