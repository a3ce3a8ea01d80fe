import assert from "node:assert/strict";
import test from "node:test";
import { toLine } from "../src/line.mjs";
import { notices } from "../src/notices.mjs";

test("a single station", () => {
  assert.deepEqual(toLine({ name: "Works", station: { name: "Depot", ride: "12" } }), {
    name: "Works",
    stations: ["Depot"],
    seconds: 12,
  });
});

test("a line under construction has none", () => {
  assert.deepEqual(toLine({ name: "New" }), { name: "New", stations: [], seconds: 0 });
});

test("several", () => {
  const station = [{ name: "Valley" }, { name: "Mid", ride: "340" }, { name: "Summit", ride: "290" }];
  assert.deepEqual(toLine({ name: "Red", station }).stations, ["Valley", "Mid", "Summit"]);
  assert.equal(toLine({ name: "Red", station }).seconds, 630);
  assert.deepEqual(notices({ notice: { text: "a" } }), ["a"]);
});
