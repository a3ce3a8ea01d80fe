import { SIZE } from "./patterns";

export interface Size {
  width: number;
  height: number;
}

const centimetres = (text: string) => Number(text.replace(",", "."));

/** All sizes that a text names, as the notes to an order do. */
export function sizesIn(text: string): Size[] {
  return [...text.matchAll(SIZE)].map(([, width, height]) => ({
    width: centimetres(width),
    height: centimetres(height),
  }));
}

/** The size of one line of an order. */
export function sizeOf(line: string): Size {
  const match = SIZE.exec(line);
  return { width: centimetres(match[1]), height: centimetres(match[2]) };
}
