process.env.PASS_KEY = "0123456789abcdef0123456789abcdef";
const request = require("supertest");
const { createServer } = require("../server");

test("issued and checked", async () => {
  const { body } = await request(createServer()).post("/passes").send({ guest: "Ana", flat: 2 }).expect(201);
  await request(createServer()).get(`/passes/${body.pass}`).expect(200, { guest: "Ana", flat: 2 });
});
test("refused", () => request(createServer()).get("/passes/abc").expect(401));
