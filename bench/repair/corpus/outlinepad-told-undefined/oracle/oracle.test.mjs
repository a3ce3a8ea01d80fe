import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { fromArguments } from "../lib/arguments.js";
import { DEFAULTS, withDefaults } from "../lib/options.js";
import { outline } from "../lib/outline.js";

const note = { title: "T", items: [{ title: "a", done: true, items: [{ title: "b" }] }, { title: "c" }] };
const shown = (...args) => outline(note, fromArguments(args));

test("whatever is not given has its default", () => {
  assert.equal(shown(), outline(note));
  assert.equal(shown("--bullet", "*"), "T\n* a\n  * b\n* c");
  assert.equal(shown("--depth", "1"), "T\n- a\n- c");
  assert.equal(shown("--indent", "0"), "T\n- a\n- b\n- c");
  assert.equal(shown("--no-done"), "T\n- c");
  assert.deepEqual(withDefaults(fromArguments([])), { ...DEFAULTS });
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["bin/outline.js", "notes/trip.json"], { encoding: "utf8" });
  assert.equal(run.stdout, "Trip\n- Bags\n  - Socks\n- Train\n3 items\n", run.stderr);
});

test("others", () => {
  assert.deepEqual(withDefaults(), { ...DEFAULTS });
  assert.equal(withDefaults({ done: false }).done, false);
});
