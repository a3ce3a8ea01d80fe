import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import createApp from "../lib/app.js";
import { drawing } from "../lib/map.js";

test("without works", async () => {
  const answer = await send(createApp(), "/lines/9/drawing");
  assert.equal(answer.status, 200);
  assert.deepEqual(answer.body, {
    terminus: "Zoo",
    labels: ["STATION", "ZOO"],
    points: [
      { stop: "Station", x: 0, works: false },
      { stop: "Zoo", x: 10, works: false },
    ],
  });
});

test("with works", () => {
  assert.deepEqual(drawing({ number: "1", stops: ["A"], detours: ["B", "C"] }).points.map(({ x }) => x), [0, 10, 20]);
  assert.equal(drawing({ number: "1", stops: ["A"], detours: [] }).points.length, 1);
});
