import assert from "node:assert/strict";
import test from "node:test";
import sheets from "../src/callsheet.js";
import invitations from "../src/invitation.js";

test("the sheet tells who is to be asked for each", () => {
  const text = sheets.callsheet({
    day: 12,
    place: "Halle 4",
    calls: [
      { talent: "T-07", at: "06:30" },
      { talent: "T-11", at: "07:15" },
    ],
  });
  assert.deepEqual(text.split("\n").map((line) => line.replace(/ {2,}/g, "|")), [
    "Day 12, Halle 4",
    "06:30|Ines Okafor|Nurse|Studio Kolb <buero@kolb.example>",
    "07:15|Tom Varga|Porter|Production office <office@production.example>",
  ]);
});

test("invitations are as they were", () => {
  assert.equal(invitations.invitation("T-11", "x").to, "office@production.example");
  assert.throws(() => sheets.callsheet({ day: 1, place: "x", calls: [{ talent: "T-1", at: "1" }] }), /no talent/);
});
