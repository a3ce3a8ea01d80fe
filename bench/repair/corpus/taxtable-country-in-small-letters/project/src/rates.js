const RATES = {
  AT: { standard: 0.2, reduced: 0.1 },
  DE: { standard: 0.19, reduced: 0.07 },
  DK: { standard: 0.25, reduced: 0.25 },
};

const REDUCED = new Set(['book', 'food']);

const normalize = (country) => country.trim().toUpperCase();

function isSupported(country) {
  return typeof country === 'string' && normalize(country) in RATES;
}

function ratesOf(country) {
  return RATES[normalize(country)];
}

function rateFor(country, kind) {
  const rates = RATES[country];
  return REDUCED.has(kind) ? rates.reduced : rates.standard;
}

module.exports = { isSupported, rateFor, ratesOf };
