var PER_MINUTE = { mobile: 0.12, foreign: 0.4 };
var STANDARD = 0.03;

function costOf(call) {
  var rate = PER_MINUTE[call.route] || STANDARD;
  return Math.ceil(call.seconds / 60) * rate;
}

/** Calls and cost of each line, by its number. */
exports.perLine = function (calls) {
  var lines = {};
  calls.forEach(function (call) {
    var line = (lines[call.from] = lines[call.from] || { from: call.from, calls: 0, cost: 0 });
    line.calls += 1;
    line.cost += costOf(call);
  });
  return Object.keys(lines)
    .sort()
    .map(function (from) {
      return lines[from];
    });
};
