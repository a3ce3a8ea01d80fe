import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";

test("an entry moves", async () => {
  const answer = await request(createApp()).patch("/entries/2").send({ ring: 5 });
  expect(answer.body).toEqual({ id: 2, dog: "Tilly", breed: "Whippet", ring: 5 });
});

test("there is no such ring", async () => {
  await request(createApp()).patch("/entries/2").send({ ring: 7 }).expect(400);
});

test("an entry is withdrawn once", async () => {
  const app = createApp();
  await request(app).delete("/entries/3").expect(204);
  await request(app).delete("/entries/3").expect(404, { error: "Entry not found" });
  await request(app).get("/entries/3").expect(404);
});
