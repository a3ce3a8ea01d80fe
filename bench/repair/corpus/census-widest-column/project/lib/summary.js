"use strict";

const { largest, mean, smallest } = require("./stats");

exports.summary = function summary(households) {
  const persons = households.map((one) => one.persons);
  return {
    households: households.length,
    mean: Number(mean(persons).toFixed(2)),
    smallest: smallest(persons),
    largest: largest(persons),
  };
};
