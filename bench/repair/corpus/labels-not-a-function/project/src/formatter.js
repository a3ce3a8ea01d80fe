/** A formatter for this language: dates, weights, sums. */
module.exports = function createFormatter (locale = 'en-GB') {
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return {
    locale,
    weight: (grams) => `${decimal.format(grams / 1000)} kg`,
    day: (text) => text.split('-').reverse().join('/')
  }
}
