const request = require("supertest");
const createApp = require("../app");

test("books a slot once", async () => {
  const app = createApp();
  await request(app).put("/pads/roof/slots/10:00").send({ kg: 2500 }).expect(201, { time: "10:00" });
  await request(app).put("/pads/roof/slots/10:00").send({ kg: 2500 }).expect(409);
  await request(app).get("/pads/roof").expect(200, { maxKg: 3175, slots: ["10:00"] });
});

test("too heavy for the roof", () =>
  request(createApp()).put("/pads/roof/slots/10:00").send({ kg: 4000 }).expect(409, { error: "too heavy" }));

test("unknown pads", async () => {
  await request(createApp()).get("/pads/moon").expect(404, { error: "pad not found" });
  await request(createApp()).delete("/pads/moon/slots/1").expect(404, { error: "pad not found" });
});
