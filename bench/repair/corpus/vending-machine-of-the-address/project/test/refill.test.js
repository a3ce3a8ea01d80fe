import { expect, test } from "vitest";
import request from "supertest";
import { app } from "../src/app.js";
import { refillPlan } from "../src/refill.js";

test("a plan", () => {
  expect(refillPlan([{ code: "A1", product: "water", left: 1, holds: 4 }, { code: "A2", product: "gum", left: 4, holds: 4 }])).toEqual([
    { code: "A1", product: "water", bring: 3 },
  ]);
});

test("machines", async () => {
  expect((await request(app).get("/machines/4013")).body.place).toBe("Library");
  expect((await request(app).get("/machines/1")).status).toBe(404);
});
