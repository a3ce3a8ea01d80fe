const MORSE = { a: ".-", e: ".", m: "--", o: "---", s: "...", t: "-" };

export const codes = (text) => [...text.toLowerCase()].map((letter) => MORSE[letter] ?? "?").join(" ");
