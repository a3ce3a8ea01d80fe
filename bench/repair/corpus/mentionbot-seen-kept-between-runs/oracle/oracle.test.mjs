import assert from "node:assert/strict";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fresh, loadState, saveState } from "../src/state.mjs";
import { turn } from "../src/turn.mjs";

const file = () => join(mkdtempSync(join(tmpdir(), "oracle-")), "state.json");
const hours = (id, from) => ({ id, from, text: "@bot hours" });

// What becomes of a file that was written before, and has lost whom it knew, is left open.
test("whom the bot has greeted in one run it does not greet in the next", () => {
  const kept = file();
  saveState(kept, turn([hours(1, "@ada")], fresh()).state);
  const { replies, state } = turn([hours(2, "@ada"), hours(3, "@bo")], loadState(kept));
  assert.deepEqual(
    replies.map(({ text }) => text),
    ["We are open from 9 to 5.", "Hello! We are open from 9 to 5."],
  );
  saveState(kept, state);
  assert.deepEqual(
    turn([hours(4, "@bo"), hours(5, "@ada")], loadState(kept)).replies.map(({ text }) => text.slice(0, 2)),
    ["We", "We"],
  );
});

test("the rest of the state is kept as well", () => {
  const kept = file();
  saveState(kept, turn([hours(7, "@ada")], fresh()).state);
  const { last, answered } = loadState(kept);
  assert.deepEqual([last, answered], [7, 1]);
});

test("a bot that starts anew is as before", () => {
  const kept = file();
  assert.equal(existsSync(kept), false);
  assert.deepEqual(loadState(kept), fresh());
});
