/**
 * Lines of code moved to the right, those that begin within a template literal left as they are: what they begin with
 * is part of a text.
 */
export function indented(lines: readonly string[], indent: string): string[] {
  const all = lines.flatMap((line) => line.split("\n"));
  const inside = all.some((line) => line.includes("`")) ? startsInTemplate(all) : null;
  return all.map((line, index) => (line === "" || inside?.[index] ? line : indent + line));
}

/** For each line whether it begins within a template literal; what stands in `${}` is code again. */
function startsInTemplate(lines: readonly string[]): boolean[] {
  // Open templates, each with the number of braces that are open in its piece of code; -1 within its text.
  const open: number[] = [];
  return lines.map((line) => {
    const starts = open.at(-1) === -1;
    for (let at = 0; at < line.length; at++) at = step(line, at, open);
    return starts;
  });
}

/** Goes on by one sign, or to the end of a text, a pattern or a comment of the line; gives the place it came to. */
function step(line: string, at: number, open: number[]): number {
  const sign = line[at] ?? "";
  const depth = open.at(-1);
  if (depth === -1) {
    if (sign === "\\") return at + 1;
    if (sign === "`") open.pop();
    else if (sign === "$" && line[at + 1] === "{") {
      open[open.length - 1] = 0;
      return at + 1;
    }
    return at;
  }
  if (sign === "`") open.push(-1);
  else if (sign === "'" || sign === '"') return endOf(line, at, sign);
  else if (sign === "/" && line[at + 1] === "/") return line.length;
  else if (sign === "/" && /(?:^|[=(,:;!&|?{}[]|\breturn)\s*$/.test(line.slice(0, at)))
    return endOf(line, at, "/");
  else if (depth !== undefined && sign === "{") open[open.length - 1] = depth + 1;
  else if (depth !== undefined && sign === "}") open[open.length - 1] = depth - 1;
  return at;
}

function endOf(line: string, from: number, sign: string): number {
  for (let at = from + 1; at < line.length; at++) {
    if (line[at] === "\\") at += 1;
    else if (line[at] === sign) return at;
  }
  return line.length;
}
