const { gradeOf } = require("./scale");

function certificate({ name, points, papers }) {
  const mean = points.reduce((sum, one) => sum + one, 0) / papers;
  return `${name}: ${gradeOf(mean).grade}`;
}

module.exports = { certificate };
