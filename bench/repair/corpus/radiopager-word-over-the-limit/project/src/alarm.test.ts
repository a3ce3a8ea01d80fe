import assert from "node:assert/strict";
import { test } from "node:test";
import { alarm } from "./alarm.ts";
import { split } from "./split.ts";

test("splits between words", () => {
  assert.deepEqual(split("tree across the road", 11), ["tree across", "the road"]);
  assert.deepEqual(split("  short ", 11), ["short"]);
  assert.deepEqual(split("", 11), []);
});

test("an alarm", () => {
  const sent: string[] = [];
  assert.equal(alarm("Fire in the old mill behind the station, two people inside", (frame) => sent.push(frame)), 2);
  assert.deepEqual(sent, ["1/2 Fire in the old mill behind the station,", "2/2 two people inside"]);
  assert.throws(() => alarm(" ", () => {}), /needs a message/);
});
