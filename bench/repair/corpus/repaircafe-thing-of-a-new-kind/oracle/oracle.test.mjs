import assert from "node:assert/strict";
import test from "node:test";
import cafe from "../queues.js";

test("things without a table of their own queue at the one for the rest", () => {
  const made = cafe.queues([
    { no: 1, what: "toaster", kind: "electric" },
    { no: 3, what: "globe", kind: "paper" },
    { no: 5, what: "lamp", kind: "misc" },
    { no: 6, what: "doll" },
  ]);
  assert.deepEqual(Object.keys(made).toSorted(), ["bike", "electric", "misc", "textile"]);
  assert.deepEqual(made.misc, [
    { no: 3, what: "globe", at: "13:00" },
    { no: 5, what: "lamp", at: "13:30" },
    { no: 6, what: "doll", at: "14:00" },
  ]);
  assert.deepEqual(made.electric, [{ no: 1, what: "toaster", at: "13:00" }]);
  assert.match(cafe.printed(made), /All the rest\n {2}13:00 3 globe/);
});
