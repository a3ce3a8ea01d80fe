import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Herd } from "../src/herd.ts";
import { replay } from "../src/replay.ts";

const log = () => {
  const lines = [];
  return { lines, warn: (message) => lines.push(message) };
};

test("what the gate cannot make out is logged, and the count goes on", () => {
  const kept = log();
  const herd = new Herd(kept);
  assert.equal(replay(readFileSync("data/night.ndjson", "utf8"), herd), 5);
  assert.equal(kept.lines.length, 2);
  assert.match(kept.lines[1], /G:0x9/);
  assert.deepEqual([...herd.outside], ["0417"]);
  assert.equal(herd.drank.get("0417"), 1);
});

test("animals that come in are no longer outside", () => {
  const herd = new Herd(log());
  for (const frame of ["G:out:0001", "G:out:0002", "G:in:0001"]) herd.gate.feed(frame);
  assert.deepEqual([...herd.outside], ["0002"]);
});

test("nothing is logged of frames that are fine", () => {
  const kept = log();
  const herd = new Herd(kept);
  herd.gate.feed("G:in:0001");
  herd.trough.feed("A:0001");
  assert.deepEqual(kept.lines, []);
});
