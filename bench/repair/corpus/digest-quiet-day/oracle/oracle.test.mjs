import assert from "node:assert/strict";
import test from "node:test";
import { digest } from "../lib/digest.mjs";
import { longest } from "../lib/figures.mjs";

test("a day without talks", () => {
  assert.equal(digest({ date: "2026-03-08", talks: [] }), "2026-03-08: 0 talks");
  assert.ok([null, undefined].includes(longest([])));
});

test("days with talks are as they were", () => {
  assert.equal(digest({ date: "d", talks: [{ title: "X", room: "A", minutes: 59 }] }), "d: 1 talk\nbusiest room: A\nlongest talk: X (59 min)");
  const talks = [{ title: "a", minutes: 5 }, { title: "b", minutes: 5 }, { title: "c", minutes: 4 }];
  assert.equal(longest(talks), talks[0]);
  assert.equal(longest([{ minutes: 0 }, { minutes: -1 }]).minutes, 0);
});
