const { rateFor } = require('./rates');

function invoiceFor({ country, lines }) {
  let net = 0;
  let tax = 0;
  for (const { cents, kind } of lines) {
    net += cents;
    tax += Math.round(cents * rateFor(country, kind));
  }
  return { net, tax, gross: net + tax };
}

module.exports = { invoiceFor };
