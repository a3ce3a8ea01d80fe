import { expect } from "chai";
import request from "supertest";
import { createApp } from "../src/app.mjs";
import { createDb } from "../src/db.mjs";
import { hours } from "../src/schedule.mjs";

const app = createApp(
  createDb([
    { id: 2, day: "mon", person: "Ada", from: 8, to: 16 },
    { id: 1, day: "mon", person: "Bo", from: 22, to: 6 },
  ]),
);

describe("rota", () => {
  it("plans a day", async () => {
    const { body } = await request(app).get("/days/mon");
    expect(body.shifts.map((shift) => shift.id)).to.deep.equal([1, 2]);
  });

  it("counts night shifts", () => {
    expect(hours({ from: 22, to: 6 })).to.equal(8);
  });

  it("shows a shift", async () => {
    await request(app).get("/shifts/2").expect(200);
    await request(app).get("/shifts/9").expect(404);
  });
});
