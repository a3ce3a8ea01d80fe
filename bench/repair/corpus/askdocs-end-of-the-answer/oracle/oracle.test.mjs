import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import test from "node:test";
import { readAnswer, ServiceError } from "../src/answer.mjs";

const stream = (...events) => events.map((data) => `data: ${data}\n\n`).join("");
const piece = (text) => JSON.stringify({ text });

test("the answer ends where the service says so", () => {
  assert.equal(readAnswer(stream(piece("a "), piece("b"), "[DONE]")), "a b");
  assert.equal(readAnswer(stream("[DONE]")), "");
  assert.equal(readAnswer(stream(piece("a"), "[DONE]").replaceAll("\n", "\r\n")), "a");
  assert.equal(readAnswer(stream(piece("say [DONE]"), "[DONE]")), "say [DONE]");
});

test("what is broken is still told", () => {
  for (const data of ['{"text":"a', "[DONE", "nonsense", "<html>"]) {
    assert.throws(() => readAnswer(stream(piece("a"), data)), SyntaxError, data);
  }
  assert.throws(() => readAnswer(stream(piece("a"), '{"error":"overloaded"}')), ServiceError);
});

test("a recording", () => {
  const { stdout } = spawnSync(process.execPath, ["src/cli.mjs", "recordings/returns.txt"], { encoding: "utf8" });
  assert.equal(stdout, "Returns are free for 30 days.\n");
});
