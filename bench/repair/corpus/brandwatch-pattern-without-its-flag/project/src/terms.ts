const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A term of the list: a word, in whatever case, or a pattern between slashes with flags of its own. */
export function compile(term: string): RegExp {
  const pattern = /^\/(.+)\/([a-z]*)$/.exec(term);
  if (pattern) return new RegExp(pattern[1]!, pattern[2]);
  return new RegExp(`\\b${escape(term)}\\b`, "gi");
}
