/** Bytes of a text in UTF-8. */
export function encode(text) {
  const bytes = [];
  for (const character of text) {
    const code = character.codePointAt(0);
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x1000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(bits) {
  return 0x80 | (bits & 0x3f);
}

/** How many bytes the character has that begins with this one; 0 where none does. */
export function lengthFrom(first) {
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first < 0xe0) return 2;
  if (first >= 0xe0 && first < 0xf0) return 3;
  return first >= 0xf0 && first < 0xf5 ? 4 : 0;
}

/** The bytes up to a limit without half a character at the end. */
export function cut(bytes, limit) {
  let end = 0;
  while (end < bytes.length) {
    const length = lengthFrom(bytes[end]) || 1;
    if (end + length > limit) break;
    end += length;
  }
  return bytes.slice(0, end);
}
