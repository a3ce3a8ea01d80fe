import { catalogues } from "./catalogues.ts";
import { behind } from "./languages.ts";

/** A text in this language, or in the nearest one behind it. */
export function text(language: string, key: string): string {
  return catalogues[language]?.[key] ?? text(behind(language), key);
}
