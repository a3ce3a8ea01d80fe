import assert from "node:assert/strict";
import test from "node:test";
import reducing from "../lib/reduce.js";
import reports from "../lib/report.js";
import stores from "../lib/store.js";

const after = (...actions) => {
  const store = stores.createStore();
  for (const action of actions) store.dispatch(action);
  return store.state();
};

test("a table that was left is free", () => {
  const state = after(
    { type: "seated", table: "t1", guest: "Ito" },
    { type: "seated", table: "t2", guest: "Roy" },
    { type: "waiting", guest: "Kaur" },
    { type: "left", table: "t1" },
  );
  assert.deepEqual(state, { tables: { t2: "Roy" }, waiting: ["Kaur"] });
  assert.equal(reports.report(state), "1 tables taken, Kaur is next");
});

test("the state before is left alone", () => {
  const before = { tables: { t1: "Ito" }, waiting: [] };
  assert.deepEqual(reducing.reduce(before, { type: "left", table: "t1" }).tables, {});
  assert.deepEqual(before, { tables: { t1: "Ito" }, waiting: [] });
});

test("the others are as they were", () => {
  assert.equal(reducing.reduce(reducing.EMPTY, { type: "x" }), reducing.EMPTY);
  assert.deepEqual(after({ type: "waiting", guest: "A" }, { type: "seated", table: "t", guest: "A" }), { tables: { t: "A" }, waiting: [] });
});
