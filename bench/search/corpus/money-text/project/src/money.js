const SYMBOLS = { EUR: "€", USD: "$", JPY: "¥" };
const DIGITS = { EUR: 2, USD: 2, JPY: 0 };

function grouped(whole, separator) {
  let text = String(whole);
  const groups = [];
  while (text.length > 3) {
    groups.unshift(text.slice(-3));
    text = text.slice(0, -3);
  }
  return [text, ...groups].join(separator);
}

/** An amount, given in the smallest unit of its currency, as text: `-$1,234.50`. */
export function formatMoney(amount, currency = "USD", { thousands = ",", decimal = "." } = {}) {
  const digits = DIGITS[currency];
  if (digits === undefined) throw new RangeError(`unknown currency ${currency}`);
  if (!Number.isInteger(amount)) throw new TypeError("amounts are whole numbers");
  const unit = 10 ** digits;
  const size = Math.abs(amount);
  const whole = grouped(Math.floor(size / unit), thousands);
  const part = digits > 0 ? decimal + String(size % unit) : "";
  return `${amount < 0 ? "-" : ""}${SYMBOLS[currency]}${whole}${part}`;
}

/** The sum of several amounts as text. */
export function formatTotal(amounts, currency) {
  return formatMoney(
    amounts.reduce((sum, amount) => sum + amount, 0),
    currency,
  );
}
