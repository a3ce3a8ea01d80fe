const test = require("node:test");
const assert = require("node:assert");
const request = require("supertest");
const createApp = require("../lib/app");

test("a firing", async () => {
  const app = createApp();
  await request(app).post("/kilns/k1/start").send({ degrees: 1240 }).expect(201);
  await request(app).post("/kilns/k1/start").send({ degrees: 900 }).expect(409);
  const { body } = await request(app).post("/kilns/k1/end").expect(200);
  assert.strictEqual(body.degrees, 1240);
  await request(app).post("/kilns/k1/end").expect(409);
});

test("unknown kilns", async () => {
  const { body } = await request(createApp()).get("/kilns/k7").expect(404);
  assert.deepStrictEqual(body, { error: "not_found", message: "kiln k7 does not exist" });
});
