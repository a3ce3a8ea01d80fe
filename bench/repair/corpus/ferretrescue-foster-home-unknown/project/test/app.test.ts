import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app";

test("where a ferret lives", async () => {
  const { body } = await request(createApp()).get("/ferrets/f2/placement");
  expect(body).toEqual({ ferret: "Noodle", keeper: "A. Brook" });
});

test("a ferret is placed", async () => {
  const app = createApp();
  const { status, body } = await request(app).post("/ferrets/f1/placement").send({ homeId: "h2" });
  expect(status).toBe(201);
  expect(body.keeper).toBe("T. Vale");
});

test("a full home", async () => {
  const { status, body } = await request(createApp()).post("/ferrets/f1/placement").send({ homeId: "h1" });
  expect(status).toBe(409);
  expect(body).toEqual({ error: "A. Brook has no place left" });
});

test("no such ferret", async () => {
  expect((await request(createApp()).get("/ferrets/f9/placement")).status).toBe(404);
});
