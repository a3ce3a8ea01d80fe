import { split } from "./split.ts";

/** What the display of a pager shows at once, without the number of the page. */
const DISPLAY = 40;

export interface Page {
  number: number;
  of: number;
  text: string;
}

export function pagesOf(message: string): Page[] {
  const parts = split(message.replaceAll(/\s+/g, " "), DISPLAY);
  return parts.map((text, index) => ({ number: index + 1, of: parts.length, text }));
}

export function frame({ number, of, text }: Page): string {
  return of === 1 ? text : `${number}/${of} ${text}`;
}
