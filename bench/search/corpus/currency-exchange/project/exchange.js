/** Digits behind the point, where a currency has not two. */
const DIGITS = { JPY: 0, KRW: 0, KWD: 3 };

export function digitsOf(currency) {
  return DIGITS[currency] ?? 2;
}

/** Rates say how much of a currency one euro is. */
export class Exchange {
  constructor(rates) {
    this.rates = { EUR: 1, ...rates };
  }

  rate(from, to) {
    for (const currency of [from, to])
      if (!(currency in this.rates)) throw new RangeError(`no rate for ${currency}`);
    return this.rates[to] / this.rates[from];
  }

  /** Converts an amount of smallest units, such as cents, to the nearest such amount. */
  convert(amount, from, to) {
    if (from === to) return amount;
    const scale = 10 ** (digitsOf(to) - digitsOf(from));
    return Math.floor(amount * this.rate(from, to) * scale);
  }

  /** What amounts of several currencies are worth together. */
  total(amounts, currency) {
    return amounts.reduce((sum, [amount, from]) => sum + this.convert(amount, from, currency), 0);
  }
}

export function format(amount, currency) {
  const digits = digitsOf(currency);
  const sign = amount < 0 ? "-" : "";
  const text = String(Math.abs(amount)).padStart(digits + 1, "0");
  const whole = text.slice(0, text.length - digits);
  return `${sign}${whole}${digits ? `.${text.slice(-digits)}` : ""} ${currency}`;
}
