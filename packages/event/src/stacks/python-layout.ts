/** Lines that belong together: of one chain, at one depth of nested exception groups. */
export interface TraceBlock {
  readonly depth: number;
  readonly lines: readonly string[];
  /** Whether a new member of a group begins here. */
  readonly opensMember: boolean;
}

const DEEPEST_GROUP = 10;
const HEADER = /(?: {2}\+ Exception Group )?Traceback \(most recent call last\):$/;

/**
 * Takes the margins of exception groups away:
 *
 *       + Exception Group Traceback (most recent call last):
 *       | ExceptionGroup: two (2 sub-exceptions)
 *       +-+---------------- 1 ----------------
 *         | ValueError: one
 *         +---------------- 2 ----------------
 *         | TypeError: two
 *         +------------------------------------
 */
export function* traceBlocks(lines: readonly string[]): Generator<TraceBlock> {
  let depth = 0;
  let opensMember = false;
  let block: string[] = [];
  for (const line of lines) {
    const margin = readMargin(line, depth);
    if (margin.depth !== depth || margin.separator) {
      yield { depth, lines: block, opensMember };
      block = [];
      opensMember = margin.separator;
      depth = margin.depth;
    }
    if (margin.content !== null) block.push(margin.content);
  }
  yield { depth, lines: block, opensMember };
}

interface Margin {
  readonly depth: number;
  readonly separator: boolean;
  readonly content: string | null;
}

function readMargin(line: string, depth: number): Margin {
  const margin = /^( {2,})([|+])(.*)$/.exec(line);
  const indent = margin?.[1]?.length ?? 0;
  if (!margin || indent % 2 !== 0 || !reaches(indent / 2, depth))
    return { depth: 0, separator: false, content: line };
  const rest = margin[3] ?? "";
  // The outermost group stands on the level of a plain chain.
  const level = indent / 2 - 1;
  if (margin[2] === "|") return { depth: level, separator: false, content: rest.replace(/^ /, "") };
  if (rest.startsWith(" Exception Group Traceback"))
    return { depth: level, separator: false, content: rest.slice(1) };
  if (/^-\+-+ (?:\d+|\.\.\.) -+$/.test(rest)) return { depth: level + 1, separator: true, content: null };
  if (/^-+ (?:\d+|\.\.\.) -+$/.test(rest)) return { depth: level, separator: true, content: null };
  if (/^-+$/.test(rest)) return { depth: Math.max(0, level - 1), separator: false, content: null };
  return { depth: 0, separator: false, content: line };
}

/** A margin is at most one level deeper than the one before it; anything else is source text that looks like one. */
function reaches(level: number, depth: number): boolean {
  return level <= depth + 2 && level <= DEEPEST_GROUP;
}

/**
 * Takes away what a logger put before every line of the trace, a container's name or a time of constant width:
 * everything left of the first header, if the line below it is a frame when cut at the same column.
 */
export function stripLogPrefix(lines: readonly string[]): readonly string[] {
  const header = lines.findIndex((line) => HEADER.test(line));
  if (header < 0) return lines;
  const width = lines[header]?.search(HEADER) ?? 0;
  const below = lines[header + 1]?.slice(width) ?? "";
  if (width === 0 || !/^ {2}(?:\| {3})?File "/.test(below)) return lines;
  return lines.slice(header).map((line) => line.slice(width));
}
