import assert from "node:assert/strict";
import { test } from "node:test";

import { Poll } from "../poll.js";

function poll(weights, votes) {
  const made = new Poll(["yes", "no"], weights);
  for (const [voter, choice] of votes) made.vote(voter, choice);
  return made;
}

test("votes count once", () => {
  assert.deepEqual(poll({}, [["a", "yes"], ["b", "no"], ["c", "yes"]]).tally(), { yes: 2, no: 1 });
});

test("weights", () => {
  assert.deepEqual(poll({ a: 3 }, [["a", "no"], ["b", "yes"]]).tally(), { yes: 1, no: 3 });
});

test("a vote without weight", () => {
  assert.deepEqual(poll({ a: 0 }, [["a", "no"], ["b", "yes"]]).tally(), { yes: 1, no: 0 });
});

test("changed and withdrawn votes", () => {
  const made = poll({}, [["a", "no"], ["a", "yes"], ["b", "no"]]);
  assert.equal(made.withdraw("b"), true);
  assert.equal(made.withdraw("b"), false);
  assert.deepEqual(made.tally(), { yes: 1, no: 0 });
});

test("winner", () => {
  assert.equal(poll({ b: 2 }, [["a", "yes"], ["b", "no"]]).winner(), "no");
});

test("no winner", () => {
  assert.equal(poll({}, [["a", "yes"], ["b", "no"]]).winner(), null);
  assert.equal(poll({}, []).winner(), null);
});

test("unknown choice", () => {
  assert.throws(() => poll({}, [["a", "maybe"]]), RangeError);
});
