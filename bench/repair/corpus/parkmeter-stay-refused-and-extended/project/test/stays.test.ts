import request from "supertest";
import { describe, expect, it } from "vitest";
import { isMinutes } from "../src/minutes.ts";
import { createServer } from "../src/server.ts";

describe("stays", () => {
  it("starts and is extended", async () => {
    const app = createServer();
    await request(app).post("/stays/AB-1").send({ minutes: 30 }).expect(201);
    const res = await request(app).post("/stays/AB-1/extension").send({ minutes: 15 });
    expect(res.body).toEqual({ plate: "AB-1", minutes: 45, cents: 180, added: 15 });
  });

  it("knows its limits", async () => {
    await request(createServer()).post("/stays/AB-1").send({ minutes: 500 }).expect(422);
    await request(createServer()).post("/stays/AB-1/extension").send({ minutes: 5 }).expect(404);
  });

  it("counts whole minutes", () => {
    expect([1, 0, 1.5, "3"].map(isMinutes)).toEqual([true, false, false, false]);
  });
});
