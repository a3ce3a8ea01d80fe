const rates = require("./rates");

function quote(kind, hours) {
  const net = rates.callOut(kind) + rates.labour(hours);
  return { kind, hours, net, gross: rates.withTax(net) };
}

function line(text, cents) {
  return `${text.padEnd(12, ".")}${cents.toFixed(2).padStart(10, ".")}`;
}

module.exports = { quote, line };
