const request = require("supertest");
const { createApp } = require("../src/app");
const { LessonBook } = require("../src/lessonBook");

const app = () =>
  createApp(new LessonBook([{ id: "k1", spot: "north beach", places: 1 }]));

test("lists lessons with their free places", async () => {
  const { body } = await request(app()).get("/lessons").expect(200);
  expect(body).toEqual([{ id: "k1", spot: "north beach", free: 1 }]);
});

test("shows one lesson", async () => {
  const { body } = await request(app()).get("/lessons/k1").expect(200);
  expect(body.pupils).toEqual([]);
});

test("books until a lesson is full", async () => {
  const served = app();
  await request(served).post("/lessons/k1/pupils").send({ name: "Ida" }).expect(201);
  const { body } = await request(served).post("/lessons/k1/pupils").send({ name: "Ole" }).expect(409);
  expect(body.error.code).toBe("full");
});
