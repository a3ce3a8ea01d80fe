const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes as letters and digits, five bits each, without padding. */
export function encode(bytes) {
  let text = "";
  let buffer = 0;
  let bits = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(buffer >> bits) & 31];
    }
  }
  if (bits > 1) text += ALPHABET[(buffer << (5 - bits)) & 31];
  return text;
}

/** The bytes of a code; spaces, hyphens and the case of letters do not matter. */
export function decode(code) {
  const bytes = [];
  let buffer = 0;
  let bits = 0;
  for (const letter of code.replace(/[\s-]/g, "").replace(/=+$/, "").toUpperCase()) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new SyntaxError(`unexpected ${letter}`);
    buffer = ((buffer << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 255);
    }
  }
  return Uint8Array.from(bytes);
}
