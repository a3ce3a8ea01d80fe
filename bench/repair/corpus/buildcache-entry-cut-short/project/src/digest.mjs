/** Short digest of what a step reads. */
export function digest({ name, inputs }) {
  let hash = 0x811c9dc5;
  for (const char of [name, ...inputs].join("\0")) {
    hash = Math.imul(hash ^ char.codePointAt(0), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
