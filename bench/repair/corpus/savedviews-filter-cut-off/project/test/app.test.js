const assert = require("node:assert");
const { test } = require("node:test");
const request = require("supertest");
const { createApp } = require("../src/app");

test("a preview", async () => {
  const answer = await request(createApp()).get("/views/preview").query({ filter: '{"team":"web"}', limit: 1 });
  assert.deepStrictEqual(answer.body, [{ id: 2, status: "open", team: "web" }]);
});

test("a limit that is none", async () => {
  const answer = await request(createApp()).get("/views/preview?limit=x");
  assert.strictEqual(answer.status, 400);
  assert.strictEqual(answer.body.field, "limit");
});

test("a view is kept", async () => {
  const app = createApp();
  assert.strictEqual((await request(app).post("/views").send({ name: "w", filter: { status: "done" } })).status, 201);
  assert.deepStrictEqual((await request(app).get("/views/w")).body.map(({ id }) => id), [3]);
  assert.strictEqual((await request(app).post("/views").send({ name: "w" })).body.field, "filter");
});
