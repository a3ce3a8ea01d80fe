import assert from "node:assert/strict";
import test from "node:test";
import { board } from "../src/board.mjs";
import { decode } from "../src/decode.mjs";
import { STATE } from "../src/states.mjs";

test("cancelled trains", () => {
  assert.deepEqual(decode({ train: "IC 2011", code: "C" }), { train: "IC 2011", state: "cancelled" });
  assert.deepEqual(board([decode({ train: "IC 2011", code: "C" })]), ["IC 2011  does not run today"]);
});

test("the others are as they were", () => {
  assert.equal(STATE.CANCELLED, "cancelled");
  assert.deepEqual(decode({ code: "T", platform: "3" }), { platform: "3", state: "track-change" });
  assert.throws(() => decode({ code: "X" }), RangeError);
  assert.throws(() => board([{ train: "X", state: "lost" }]));
});
