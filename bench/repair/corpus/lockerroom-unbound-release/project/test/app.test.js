import request from "supertest";
import { expect, test } from "vitest";
import { build } from "../src/app.js";
import { Lockers } from "../src/lockers.js";

test("taken once", async () => {
  const app = build();
  await request(app).put("/lockers/3").send({ holder: "Ann" }).expect(201);
  await request(app).put("/lockers/3").send({ holder: "Bob" }).expect(409);
  await request(app).put("/lockers/99").send({ holder: "Bob" }).expect(404);
});

test("free ones", async () => {
  const answer = await request(build(new Lockers(2))).get("/lockers");
  expect(answer.body).toEqual({ free: [1, 2] });
});

test("released", () => {
  const lockers = new Lockers(1);
  lockers.take(1, "Ann");
  expect(lockers.release(1)).toBe("Ann");
  expect(lockers.free()).toEqual([1]);
});
