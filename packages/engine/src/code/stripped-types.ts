const LEAST_LETTERS = 10;

/**
 * Whether a printed line is a line of TypeScript as Node runs it: with blanks where its types stood, and all else at its
 * place. Both without the blanks around them.
 */
export function isTypeStripped(line: string, printed: string): boolean {
  if (printed.length > line.length || !printed.includes("  ")) return false;
  if (printed.replace(/\W/g, "").length < LEAST_LETTERS) return false;
  for (let index = 0; index < printed.length; index += 1)
    if (printed[index] !== line[index] && printed[index] !== " ") return false;
  return true;
}
