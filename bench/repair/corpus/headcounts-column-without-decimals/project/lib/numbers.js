const LOCALE = "en-GB";

/** A number as it stands in a cell. */
function formatNumber(value, { digits = 2 } = {}) {
  return new Intl.NumberFormat(LOCALE, {
    minimumFractionDigits: 2,
    maximumFractionDigits: digits,
  }).format(value);
}

function formatShare(part, whole) {
  return whole === 0 ? "–" : `${formatNumber((part / whole) * 100)} %`;
}

module.exports = { formatNumber, formatShare };
