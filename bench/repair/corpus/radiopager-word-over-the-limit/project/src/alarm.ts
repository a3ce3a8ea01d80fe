import { frame, pagesOf } from "./pages.ts";

export type Transmit = (frame: string) => void;

/** Sends an alarm page by page; answers how many pages there were. */
export function alarm(message: string, transmit: Transmit): number {
  const pages = pagesOf(message);
  if (pages.length === 0) throw new Error("an alarm needs a message");
  for (const page of pages) transmit(frame(page));
  return pages.length;
}
