import assert from "node:assert/strict";
import { EventEmitter } from "node:events";
import test from "node:test";
import feeding from "../lib/feeder.js";
import lines from "../lib/line.js";

const report = (...logs) => {
  const line = new lines.Line(logs);
  line.run();
  return line.report();
};

test("a log that cannot be sawn is noted, and the line goes on", () => {
  assert.deepEqual(report({ id: "x", length: 0 }, { id: "y", length: 3.1 }), { boards: 3, dried: 3, problems: ["x has no length"] });
});

test("both kinds of problems are noted in order", () => {
  const { problems } = report({ id: "x", length: 1, moisture: 0.9 }, { id: "y", length: -1 });
  assert.deepEqual(problems, ["x/1 is too wet", "y has no length"]);
});

test("the feeder still tells of errors", () => {
  const feeder = new feeding.Feeder([{ id: "z", length: 0 }]);
  assert.ok(feeder instanceof EventEmitter);
  assert.throws(() => feeder.start(), /z has no length/);
});
