const HOURLY = 74;
const CALL_OUT = 45;

function callOut(kind) {
  return kind === "leak" ? CALL_OUT * 2 : CALL_OUT;
}

function labour(hours) {
  return Math.max(1, hours) * HOURLY;
}

function withTax(net) {
  return Math.round(net * 1.2 * 100) / 100;
}

module.exports = { HOURLY, callOut, withTax };
