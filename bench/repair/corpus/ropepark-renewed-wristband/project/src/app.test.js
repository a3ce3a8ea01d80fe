import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "./app.js";

test("a wristband opens gates", async () => {
  const app = createApp();
  const { body } = await request(app).post("/wristbands").send({ guest: "g", course: "blue" }).expect(201);
  const gate = (course) => request(app).get(`/gate/${course}`).set("authorization", `Bearer ${body.token}`);
  expect((await gate("green")).body).toEqual({ open: true });
  await gate("black").expect(403);
});

test("refusals", async () => {
  await request(createApp()).post("/wristbands").send({ guest: "g" }).expect(400);
  await request(createApp()).post("/wristbands/renewal").expect(401);
});
