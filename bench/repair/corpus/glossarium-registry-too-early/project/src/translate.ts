import { languages } from "./languages";

export function translate(code: string, word: string): string {
  const words = languages.get(code);
  if (!words) throw new RangeError(`unknown language ${code}`);
  return words[word] ?? `(${word})`;
}
