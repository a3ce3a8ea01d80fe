import assert from "node:assert/strict";
import test from "node:test";
import { send } from "./kit.mjs";
import app from "../api.js";
import shifts from "../shifts.js";

test("a week", async () => {
  const answer = await send(app.api(), "/shifts/2026-W12");
  assert.deepEqual(answer.body, {
    cells: [
      { day: "Mon", label: "Noa 3-11", hours: 8, oven: "stone" },
      { day: "Mon", label: "Uli 4-12", hours: 8 },
      { day: "Tue", label: "Noa 3-9", hours: 6, oven: "stone" },
    ],
    hours: 22,
    bakers: { Noa: 14, Uli: 8 },
  });
});

test("cells", () => {
  assert.deepEqual(shifts.grid([{ baker: "x", day: 7, from: 5, to: 6 }]), [{ day: "Sun", label: "x 5-6", hours: 1 }]);
});
