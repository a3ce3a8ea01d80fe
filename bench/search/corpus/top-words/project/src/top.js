/** The most frequent words, at most `count`; those as frequent as each other in order of the alphabet. */
export function topWords(words, count) {
  const seen = new Map();
  for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  return [...seen]
    .sort(([left, often], [right, frequent]) => frequent - often || (left < right ? 1 : -1))
    .slice(0, count)
    .map(([word]) => word);
}
