import type { CanonicalEvent, ExceptionValue } from "@bugstack/event";
import type { CodeIndex } from "../../code/code-index.ts";
import { endLineOf, startLineOf } from "../../code/nodes.ts";
import { clauseAt } from "../../code/python/handlers.ts";
import type { MappedFrame } from "../diagnosis.ts";

/** A handler of the project that turned one exception into another, which callers saw. */
export interface Masking {
  readonly path: string;
  readonly line: number;
  readonly function: string | null;
  /** What was thrown first. */
  readonly hidden: ExceptionValue;
  /** What callers saw. */
  readonly surfaced: ExceptionValue;
  /** Classes that the handler catches, as written; empty for one that catches everything. */
  readonly caught: readonly string[];
  /** Whether it names the hidden class, so that the answer was chosen for it. */
  readonly namesIt: boolean;
}

/** The handler in which the surfaced exception was raised; null when it was not raised while another one was handled. */
export function maskingOf(
  event: CanonicalEvent,
  code: CodeIndex,
  frames: readonly MappedFrame[],
): Masking | null {
  const last = event.exceptions.length - 1;
  const hidden = event.exceptions[last - 1];
  const surfaced = event.exceptions[last];
  if (!hidden || !surfaced || hidden.relation === "member") return null;
  // The exception may have been raised by a function that the handler called.
  const own = frames.filter((frame) => frame.exception === last && frame.path !== null).toReversed();
  for (const frame of own) {
    const found = handlerAround(code, frame, { hidden, surfaced });
    if (found) return found;
  }
  return null;
}

function handlerAround(
  code: CodeIndex,
  frame: MappedFrame,
  chain: Pick<Masking, "hidden" | "surfaced">,
): Masking | null {
  const { hidden } = chain;
  const { path, line } = frame;
  const file = path === null ? null : code.file(path);
  if (!file || path === null || line === null) return null;
  const place = { path, function: frame.function, ...chain };
  if (file.language === "python") {
    const found = clauseAt(file.tree.rootNode, line);
    if (!found) return null;
    const caught = found.clause.caught.map(({ name, node }) => name ?? node.text);
    return {
      ...place,
      line: found.clause.line,
      caught,
      namesIt: caught.some((name) => namesClass(name, hidden.type)),
    };
  }
  const clause = file.tree.rootNode
    .descendantsOfType("catch_clause")
    .findLast((node) => startLineOf(node) <= line && line <= endLineOf(node));
  if (!clause) return null;
  const namesIt = new RegExp(`\\b${hidden.type.replace(/[^\w]/g, "")}\\b`).test(clause.text);
  return { ...place, line: startLineOf(clause), caught: [], namesIt };
}

/** A class may be written with or without its module; two old names stand for `OSError`. */
function namesClass(written: string, type: string): boolean {
  const name = written.split(".").at(-1) ?? written;
  return name === type || (type === "OSError" && (name === "IOError" || name === "EnvironmentError"));
}

/** One sentence for the evidence of a diagnosis. */
export function describeMasking(masking: Masking): string {
  const caught = masking.caught.length === 0 ? "everything" : masking.caught.join(", ");
  const place = `${masking.path}:${masking.line}`;
  if (masking.namesIt)
    return `The handler at ${place} names ${masking.hidden.type}: this answer was chosen for it.`;
  return masking.hidden.relation === "cause"
    ? `The handler at ${place} catches ${caught} and turns ${masking.hidden.type} into ${masking.surfaced.type}.`
    : `The handler at ${place} catches ${caught} and so hides ${masking.hidden.type}.`;
}
