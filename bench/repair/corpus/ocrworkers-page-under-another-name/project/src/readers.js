/** Reads a page; what cannot be read is a question mark. */
export function read({ number, marks }) {
  const text = marks.replaceAll("|", "").replaceAll("~", "?");
  return { number, text, doubtful: text.includes("?") };
}

const LIKELY = { O: "O", S: "A" };

/** Guesses at what cannot be read from what stands before it. */
export function readSlowly({ number, marks }) {
  const text = marks.replaceAll("|", "").replace(/(.)~/g, (_, before) => before + (LIKELY[before] ?? "?"));
  return { number, text, doubtful: true };
}
