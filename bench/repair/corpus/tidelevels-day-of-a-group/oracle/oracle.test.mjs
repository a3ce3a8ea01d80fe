import assert from "node:assert/strict";
import test from "node:test";
import { createApp } from "../src/app.js";
import { Gauges } from "../src/gauges.js";
import { send } from "./kit.mjs";

const gauges = new Gauges();
gauges.add("cuxhaven", "2026-05-01T06:00", 310);
gauges.add("cuxhaven", "2026-05-02T06:00", 340);
gauges.add("cuxhaven", "2026-05-02T07:00", 355);
const get = (path) => send(createApp(gauges), `/gauges/cuxhaven${path}`);

test("the levels of a day", async () => {
  const answer = await get("/days/2026-05-02");
  assert.deepEqual([answer.status, answer.text], [200, "at,level\n2026-05-02T06:00,340\n2026-05-02T07:00,355\n"]);
  assert.match(answer.headers.get("content-type"), /^text\/csv/);
  assert.equal((await get("/days/2026-05-01")).text, "at,level\n2026-05-01T06:00,310\n");
});

test("a day without levels is not found", async () => {
  for (const day of ["2026-05-03", "2026-05", "toString", "constructor"]) {
    const answer = await get(`/days/${day}`);
    assert.deepEqual([answer.status, answer.text], [404, "no levels of this day"], day);
  }
});

test("the rest as before", async () => {
  assert.equal((await get("?unit=ft")).body[0].level, 10.17);
  assert.equal((await get("?unit=hasOwnProperty")).status, 400);
  assert.deepEqual((await get("/days")).body, ["2026-05-01", "2026-05-02"]);
  assert.equal((await send(createApp(gauges), "/gauges/husum/days/2026-05-02")).text, "no such gauge");
});
