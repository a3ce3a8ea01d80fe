module.exports = {
  standard: { hour: 68, paintHour: 82, markup: 0.25 },
  insurer: { hour: 61, paintHour: 74, markup: 0.15 }
};
