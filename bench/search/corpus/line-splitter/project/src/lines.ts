/** Cuts pieces of text, as they come from a stream, into lines. */
export class LineSplitter {
  private rest = "";
  private readonly longest: number;

  constructor(longest = 1_000) {
    this.longest = longest;
  }

  /** The lines that a piece completes, without their ends. */
  push(piece: string): string[] {
    const parts = (this.rest + piece).split("\n");
    this.rest = parts.pop() ?? "";
    if (this.rest.length > this.longest) {
      parts.push(this.rest);
    }
    return parts.map((line) => line.replace(/\r$/, ""));
  }

  /** What is left when the stream ends; the splitter can be used again. */
  end(): string[] {
    const last = this.rest;
    this.rest = "";
    return last === "" ? [] : [last];
  }
}

export function linesOf(pieces: Iterable<string>): string[] {
  const splitter = new LineSplitter();
  const lines: string[] = [];
  for (const piece of pieces) lines.push(...splitter.push(piece));
  lines.push(...splitter.end());
  return lines;
}
