const WIDTH = 100;

/**
 * Breaks text at words so that no line is wider than 100 characters. Blank lines, list items and indented code of a
 * Markdown text are kept as they are.
 * @param bullet put before the first line; the others are indented by its length
 */
export function wrapped(text: string, indent: string, bullet = ""): string {
  const hanging = indent + " ".repeat(bullet.length);
  let isFirst = true;
  let isFenced = false;
  return text
    .split("\n")
    .flatMap((paragraph) => {
      if (paragraph.startsWith("```")) isFenced = !isFenced;
      const lines =
        isFenced || /^\s{4,}|^```/.test(paragraph)
          ? [paragraph]
          : brokenAtWords(paragraph, WIDTH - hanging.length);
      return lines.map((line) => {
        const before = isFirst ? indent + bullet : hanging;
        isFirst = false;
        return line === "" ? "" : before + line;
      });
    })
    .join("\n");
}

function brokenAtWords(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of paragraph.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}
