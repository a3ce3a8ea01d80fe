import type { ExceptionValue, Frame } from "../event.ts";
import { LIMITS } from "../limits.ts";
import { splitClassName } from "../readers/exception.ts";
import { trimStack } from "../readers/frame.ts";
import { pythonFrame, withCarets } from "./python-frame.ts";
import { stripLogPrefix, traceBlocks } from "./python-layout.ts";
import { isLogLine, traceLines } from "./trace-text.ts";

/**
 * Reads the text that CPython 3.8 to 3.14 prints for an uncaught exception: chains, exception groups, notes, carets,
 * repeated frames, syntax errors, also inside a log. Oldest exception first, as in events; the members of a group
 * stand before it, last one first. Of several unrelated traces in one text the last one counts.
 * @returns null when there is no traceback in the text
 */
export function parsePythonTrace(text: string): ExceptionValue[] | null {
  const blocks: Trace[] = [];
  for (const { depth, lines, opensMember } of traceBlocks(stripLogPrefix(traceLines(text)))) {
    while (blocks.length > depth + 1 || (opensMember && blocks.length > depth)) close(blocks);
    while (blocks.length <= depth) blocks.push(new Trace(blocks.length > 0));
    for (const line of lines) blocks.at(-1)?.feed(line);
  }
  while (blocks.length > 1) close(blocks);
  const chain = blocks[0]?.chain ?? [];
  if (!chain.some((link) => link.frames.length > 0 || link.members.length > 0)) return null;
  return flatten(chain, null).slice(-LIMITS.exceptions);
}

interface Link {
  type: string;
  module: string | null;
  value: string[];
  frames: Frame[];
  relation: "cause" | "context" | null;
  members: Link[][];
}

/** A finished member hangs on the group that was read last one level up. */
function close(blocks: Trace[]): void {
  const member = blocks.pop()?.chain ?? [];
  if (member.length > 0) blocks.at(-1)?.chain.at(-1)?.members.push(member);
}

function flatten(chain: readonly Link[], relation: ExceptionValue["relation"]): ExceptionValue[] {
  const members = chain.flatMap((link) =>
    link.members.toReversed().flatMap((member) => flatten(member, "member")),
  );
  const own = chain.map((link, index) => ({
    type: link.type,
    module: link.module,
    value: link.value.join("\n").trimEnd().slice(0, LIMITS.messageCharacters),
    mechanism: null,
    frames: trimStack(link.frames),
    relation: index === chain.length - 1 ? relation : link.relation,
  }));
  return [...members, ...own];
}

const HEADER = "Traceback (most recent call last):";
const CAUSE = "The above exception was the direct cause of the following exception:";
const CONTEXT = "During handling of the above exception, another exception occurred:";
const CLASS_LINE = /^([\p{L}_][\p{L}\p{N}_]*(?:\.(?:<locals>|[\p{L}_][\p{L}\p{N}_]*))*)(?::(?: (.*))?)?$/u;

/** Reads the lines of one chain as they come. */
class Trace {
  chain: Link[] = [];
  #state: "idle" | "frames" | "message" | "blank" = "idle";
  #frames: Frame[] = [];
  #sourceIndent: number | null = null;
  readonly #isMember: boolean;

  constructor(isMember: boolean) {
    this.#isMember = isMember;
  }

  feed(line: string): void {
    const relation = line === CAUSE ? "cause" : line === CONTEXT ? "context" : null;
    const last = this.chain.at(-1);
    if (line.endsWith(HEADER)) {
      this.#open();
    } else if (relation && last) {
      last.relation = relation;
      this.#state = "idle";
    } else if (this.#state === "message" || this.#state === "blank") {
      this.#message(line);
    } else {
      this.#frameOrClass(line);
    }
  }

  #frameOrClass(line: string): void {
    const frame = pythonFrame(line);
    if (frame) this.#frame(frame);
    else if (this.#state === "frames" && /^\s/.test(line)) this.#source(line);
    // The members of a group may have no traceback of their own.
    else if (this.#state === "frames" || this.#isMember) this.#classLine(line);
  }

  #open(): void {
    if (this.chain.at(-1)?.relation === null) this.chain = [];
    this.#frames = [];
    this.#sourceIndent = null;
    this.#state = "frames";
  }

  #frame(frame: Frame): void {
    // A syntax error of the main file is printed without a header.
    if (this.#state !== "frames") this.#open();
    if (this.#frames.length < 10 * LIMITS.frames) this.#frames.push(frame);
    this.#sourceIndent = null;
  }

  #source(line: string): void {
    const last = this.#frames.at(-1);
    if (!last || /^ {2}\[Previous line repeated \d+ more times?\]$/.test(line)) return;
    if (last.contextLine === null) {
      last.contextLine = line.trim().slice(0, LIMITS.sourceLineCharacters);
      this.#sourceIndent = line.length - line.trimStart().length;
    } else if (this.#sourceIndent !== null && /^ *[~^][~^ ]*$/.test(line)) {
      withCarets(last, line, this.#sourceIndent);
      this.#sourceIndent = null;
    }
  }

  #classLine(line: string): void {
    const found = CLASS_LINE.exec(line);
    if (!found?.[1]) return;
    this.chain.push({
      ...splitClassName(found[1]),
      value: [found[2] ?? ""],
      frames: this.#frames,
      relation: null,
      members: [],
    });
    this.#frames = [];
    this.#state = "message";
  }

  #message(line: string): void {
    if (line.trim() === "" && !this.#isMember) this.#state = "blank";
    else if (this.#state === "blank" || isLogLine(line)) this.#state = "idle";
    else this.chain.at(-1)?.value.push(line);
  }
}
