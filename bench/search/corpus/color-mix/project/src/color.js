/** Colours as `#rrggbb`. */

export function parseColor(text) {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(text);
  if (short) return short.slice(1).map((digit) => Number.parseInt(digit + digit, 16));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (!long) throw new SyntaxError(`not a colour: ${text}`);
  return long.slice(1).map((digits) => Number.parseInt(digits, 16));
}

export function formatColor(parts) {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** A colour between two others; a share of 0 is the first of them, of 1 the second. */
export function mix(from, to, share) {
  const limited = Math.min(1, Math.max(0, share));
  const [first, second] = [parseColor(from), parseColor(to)];
  return formatColor(first.map((part, index) => part + (second[index] - part) * limited));
}

export function lighten(color, share) {
  return mix("#ffffff", color, share);
}

export function darken(color, share) {
  return mix(color, "#000000", share);
}

/** So many colours from one to another, both included. */
export function gradient(from, to, count) {
  if (count === 1) return [mix(from, to, 0)];
  return Array.from({ length: count }, (_, index) => mix(from, to, index / (count - 1)));
}
