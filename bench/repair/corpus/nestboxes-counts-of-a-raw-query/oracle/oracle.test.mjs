import assert from "node:assert/strict";
import { createRequire } from "node:module";
import test from "node:test";
import { send } from "./kit.mjs";

const { createApp } = createRequire(import.meta.url)("../src/app.js");

test("the parishes of a year, in numbers as the species are", async () => {
  const { status, body } = await send(createApp(), "/stats/parishes?year=2026");
  assert.equal(status, 200);
  assert.deepEqual(body, {
    year: 2026,
    parishes: [
      { parish: "Ash", boxes: 1, taken: 1, fledged: 6 },
      { parish: "Elm", boxes: 3, taken: 2, fledged: 12 },
    ],
  });
  assert.deepEqual((await send(createApp(), "/stats/parishes?year=2020")).body.parishes, []);
});

test("species as before", async () => {
  const { body } = await send(createApp(), "/stats/species?year=2025");
  assert.deepEqual(body, { year: 2025, species: [{ species: "redstart", boxes: 1, fledged: 4 }] });
  assert.equal((await send(createApp(), "/stats/species?year=x")).status, 400);
});
