/**
 * What a function answers to the calls that tests make of it and to neighbours of these, for the code as it is and for each
 * change: one list of texts for each.
 */
const { isAlike } = require("./endings.cjs");
const { speakOf } = require("./neighbours.cjs");
const { createWatch } = require("./watched-calls.cjs");

/** Only tests that end here as they do under the runner are asked; one by one, since each may be of another file. */
exports.behave = async function behave(plays, { tree, tests, trees, names, spoken, known }, tell) {
  speakOf(spoken);
  const watch = createWatch(names);
  const calls = known ?? (await callsOf(watch, plays, { tree, tests, original: trees[0] }));
  tell({ kind: "calls", calls });
  const used = tests.filter((_, index) => calls.some((key) => key.startsWith(`${index} `)));
  for (const places of trees) {
    watch.answer(calls);
    for (const test of used) {
      watch.open(tests.indexOf(test));
      await plays.play({ tree, ...test }, places, "", watch.settle);
    }
    const answers = watch.answers();
    tell({ kind: "answers", answers: calls.map((key) => answers.get(key) ?? []) });
  }
  tell({ kind: "batch" });
};

async function callsOf(watch, plays, { tree, tests, original }) {
  watch.collect();
  for (const [index, test] of tests.entries()) {
    const before = watch.calls().length;
    watch.open(index);
    const { ended, why, isPlayed } = await plays.play({ tree, ...test }, original, "", watch.settle);
    const isAsExpected =
      isPlayed &&
      ended === test.expected.ended &&
      (test.expected.why === null || isAlike(why, test.expected.why));
    if (!isAsExpected) watch.calls().splice(before);
  }
  return watch.calls();
}
