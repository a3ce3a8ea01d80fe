"use strict";

const GRADES = [
  [20, "none"],
  [35, "mild"],
  [50, "moderate"],
  [80, "severe"],
  [Infinity, "profound"],
];

/** Grade of the loss by the mean of both ears, in decibel. */
exports.grade = function grade(test) {
  const mean = (test.left + test.right) / 2;
  return GRADES.find(([upTo]) => mean <= upTo)[1];
};

/** Decibel that each ear lost from the first of the tests to the last; null where there are not two. */
exports.trend = function trend(file) {
  if (file.tests.length < 2) return null;
  const first = file.tests[0];
  const last = file.tests[file.tests.length - 1];
  return { from: first.on, to: last.on, left: last.left - first.left, right: last.right - first.right };
};
