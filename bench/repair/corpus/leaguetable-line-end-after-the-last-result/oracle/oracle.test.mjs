import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { parseResults } from "../src/results.js";

const LINE = '{"home":"A","away":"B","goals":[3,1]}';
const RESULT = { home: "A", away: "B", homeGoals: 3, awayGoals: 1 };

test("line ends after the last", () => {
  assert.deepEqual(parseResults(`${LINE}\n`), [RESULT]);
  assert.deepEqual(parseResults(`${LINE}\n${LINE}\n`), [RESULT, RESULT]);
  assert.deepEqual(parseResults(LINE), [RESULT]);
});

test("a line that is broken is still told", () => {
  for (const text of [`{"home":"A"\n${LINE}\n`, `${LINE}\n{"home":"A","away":`, `${LINE}\nrained off\n${LINE}`]) {
    assert.throws(() => parseResults(text), SyntaxError);
  }
});

test("the program", () => {
  const run = spawnSync(process.execPath, ["table.js", "results/round-7.ndjson"], { encoding: "utf8" });
  assert.equal(run.stdout, "1. Rovers 3\n2. Town 1\n3. Wanderers 1\n4. Albion 0\n", run.stderr);
});
