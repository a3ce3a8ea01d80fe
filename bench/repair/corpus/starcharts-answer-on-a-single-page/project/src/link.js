/** The address of the next page in a header like `</stars?page=2>; rel="next", </stars?page=9>; rel="last"`; else null. */
export function nextOf(header) {
  for (const part of header.split(",")) {
    const match = /<([^>]+)>;\s*rel="next"/.exec(part);
    if (match) return match[1];
  }
  return null;
}
