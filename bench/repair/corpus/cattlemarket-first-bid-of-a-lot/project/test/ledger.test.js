const request = require("supertest");
const { start } = require("../lib");
const { Ledger } = require("../lib/ledger");

test("sales", async () => {
  const app = start();
  await request(app).post("/sales").send({ breed: "Angus", cents: 100, buyer: "Ros" }).expect(201, { average: 100 });
  await request(app).post("/sales").send({ breed: "Angus", cents: 201 }).expect(201, { average: 151 });
  await request(app).get("/breeds/Angus").expect(200, { average: 151, last: 201 });
  await request(app).get("/buyers/Ros").expect(200, ["Angus"]);
});

test("never sold", async () => {
  await request(start()).get("/breeds/Highland").expect(404);
  expect(new Ledger().average("Dexter")).toBeNull();
});

test("refused", () => request(start()).post("/sales").send({ breed: "", cents: 1 }).expect(400));
