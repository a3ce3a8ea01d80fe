const KNOWN = [
  [/\bhours?\b/i, "We are open from 9 to 5."],
  [/\bwhere\b/i, "Find us at Dock 4."],
];

export function answerTo(text) {
  const found = KNOWN.find(([pattern]) => pattern.test(text));
  return found ? found[1] : "I do not know, but somebody will.";
}
