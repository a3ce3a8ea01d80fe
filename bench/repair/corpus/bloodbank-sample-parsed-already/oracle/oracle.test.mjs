import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import test from "node:test";
import dispatching from "../src/dispatch.js";
import queue from "../src/queue.js";
import stocks from "../src/stock.js";

const message = (topic, body) =>
  queue.decode(`id: 1\ntopic: ${topic}\ncontent-type: application/json\n\n${JSON.stringify(body)}\n`);
const tests = (hiv) => ({ hiv, hbv: "negative", hcv: "negative", syphilis: "negative" });

test("a sample releases its bag, or throws it away", async () => {
  const stock = new stocks.Stock();
  for (const bag of ["B-1", "B-2", "B-3"]) {
    await dispatching.dispatch(message("donation", { bag, group: "AB+", ml: 450 }), stock);
  }
  await dispatching.dispatch(message("sample", { bag: "B-1", tests: tests("negative") }), stock);
  await dispatching.dispatch(message("sample", { bag: "B-2", tests: tests("positive") }), stock);
  await dispatching.dispatch(message("sample", { bag: "B-3", tests: tests("repeat") }), stock);
  assert.deepEqual([...stock.byGroup()], [["AB+", 1]]);
  assert.deepEqual([...stock.bags.keys()], ["B-1", "B-3"]);
});

test("the queue decodes, as the other handlers rely on", () => {
  assert.deepEqual(message("donation", { ml: 1 }).body, { ml: 1 });
  assert.equal(queue.decode("id: 1\ntopic: discard\ncontent-type: text/plain\n\nB-1").body, "B-1");
});

test("the worker", () => {
  assert.equal(execFileSync(process.execPath, ["worker.js", "spool"], { encoding: "utf8" }), "0+: 1\n");
});
