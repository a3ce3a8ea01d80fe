const request = require("supertest");
const { makeServer } = require("../src/http");
const { sent } = require("../src/notify");
const { Queue } = require("../src/queue");

test("told", async () => {
  const app = makeServer();
  await request(app).post("/queue").send({ name: "Al", phone: "+1" }).expect(201, { place: 1, minutes: 0 });
  expect(sent).toContain("+1: you are number 1");
  await request(app).post("/queue/next").expect(200, { name: "Al" });
  await request(app).delete("/queue/Al").expect(404);
});

test("places move up", () => {
  const places = [];
  const queue = new Queue();
  queue.join("a", () => {});
  queue.join("b", (place) => places.push(place));
  queue.next();
  expect(places).toEqual([2, 1]);
  expect(queue.leave("b")).toBe(true);
});
