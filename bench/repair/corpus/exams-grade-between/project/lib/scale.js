// Agreed by the board of examiners.
const SCALE = [
  { from: 0, to: 24, grade: "C" },
  { from: 25, to: 29, grade: "B" },
  { from: 30, to: 40, grade: "A" },
];

function gradeOf(mean) {
  return SCALE.find(({ from, to }) => mean >= from && mean <= to);
}

module.exports = { gradeOf };
