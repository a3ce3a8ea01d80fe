import request from "supertest";
import { expect, test } from "vitest";
import { createApp } from "../src/app.js";
import { toCsv } from "../src/csv.js";
import { Gauges } from "../src/gauges.js";

const app = () => {
  const gauges = new Gauges();
  gauges.add("cuxhaven", "2026-05-01T06:00", 310);
  gauges.add("cuxhaven", "2026-05-02T06:00", 340);
  return createApp(gauges).callback();
};

test("levels in units", async () => {
  const { body } = await request(app()).get("/gauges/cuxhaven?unit=m").expect(200);
  expect(body[1]).toEqual({ at: "2026-05-02T06:00", level: 3.4 });
  await request(app()).get("/gauges/cuxhaven?unit=toString").expect(400);
});

test("gauges and their days", async () => {
  expect((await request(app()).get("/gauges")).body).toEqual(["cuxhaven"]);
  expect((await request(app()).get("/gauges/cuxhaven/days")).body).toEqual(["2026-05-01", "2026-05-02"]);
  await request(app()).get("/gauges/husum/days/2026-05-01").expect(404);
});

test("lines", () => {
  expect(toCsv([{ at: "06:00", level: 310 }])).toBe("at,level\n06:00,310\n");
});
