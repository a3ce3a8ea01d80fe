const WIDTH = 16;

function hex(number, digits) {
  return number.toString(16).padStart(digits, "0");
}

function printable(byte) {
  return byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : ".";
}

/** Lines of offset, bytes and text, so many bytes in each. */
export function hexDump(bytes, width = WIDTH) {
  const lines = [];
  for (let at = 0; at < bytes.length; at += width) {
    const row = [...bytes.slice(at, at + width)];
    const numbers = row.map((byte) => hex(byte, 2)).join(" ");
    const text = row.map(printable).join("");
    lines.push(`${hex(at, 8)}  ${numbers.padStart(width * 3 - 1)}  |${text}|`);
  }
  return lines;
}

/** Bytes of a text of hexadecimal digits; spaces are passed over. */
export function fromHex(text) {
  const digits = text.replace(/\s/g, "");
  if (digits.length % 2 === 1 || /[^0-9a-f]/i.test(digits)) throw new SyntaxError("no hexadecimal bytes");
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
