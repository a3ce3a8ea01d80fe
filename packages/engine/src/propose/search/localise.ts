import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { endLineOf, startLineOf } from "../../code/nodes.ts";
import type { Spectrum } from "../../diagnose/spectrum.ts";
import type { Investigation } from "../../investigation.ts";
import { enclosing, walk } from "./scope.ts";
import type { Dialect } from "./view.ts";

/** A statement that may hold the defect. */
export interface SuspectStatement {
  readonly file: SourceFile;
  readonly statement: Node;
  /** 0 to 1. */
  readonly suspicion: number;
  /** Of a statement outside of functions that gives a name its value: the name, and a suspicious statement that reads it. */
  readonly setting?: { readonly name: string; readonly reader: SuspectStatement };
}

export const MOST_STATEMENTS = 120;
/** What is wrong may be executed by every test: then it must not fall behind all that only the failing ones execute. */
const LEAST_SHARE = 0.3;
/** A line next to suspicious ones that no test executes may be where something is missing. */
const UNEXECUTED_SHARE = 0.35;
const FRAME_DECAY = 0.7;

/** Statements to change, the most suspicious first: from the spectrum where there is one, else from the frames. */
export function suspectStatements(
  { code, frames }: Investigation,
  spectrum: Spectrum | null,
  suspects: readonly { readonly path: string; readonly line: number; readonly score: number }[],
  dialectFor: (file: SourceFile) => Dialect | null,
  most = MOST_STATEMENTS,
): SuspectStatement[] {
  const scores = new Map<string, Map<number, number>>();
  const note = (path: string, line: number, score: number) => {
    const own = scores.get(path) ?? new Map<number, number>();
    own.set(line, Math.max(score, own.get(line) ?? 0));
    scores.set(path, own);
  };
  for (const { path, line, score } of spectrum?.lines ?? []) note(path, line, score);
  for (const { path, line, score } of suspects) note(path, line, score);
  for (const [depth, { path, line }] of frames.toReversed().entries())
    if (path !== null && line !== null) note(path, line, 0.5 * FRAME_DECAY ** depth);
  const found: SuspectStatement[] = [];
  for (const [path, lines] of scores) {
    const file = code.file(path);
    const dialect = file && !file.isTest ? dialectFor(file) : null;
    if (!file || !dialect) continue;
    const best = bestByFunction(path, lines, code, dialect);
    for (const { node } of code.symbolsOf(path)?.functions ?? []) {
      const top = best.get(node.id);
      if (top === undefined) continue;
      for (const statement of statementsIn(node, dialect)) {
        const own = suspicionOf(statement, lines, dialect);
        found.push({ file, statement, suspicion: own > 0 ? own : top * UNEXECUTED_SHARE });
      }
    }
  }
  const distinct = new Map(found.map((one) => [`${one.file.path}:${one.statement.id}`, one]));
  const least = LEAST_SHARE * Math.max(0, ...found.map(({ suspicion }) => suspicion));
  return [...distinct.values()]
    .toSorted((left, right) => right.suspicion - left.suspicion)
    .slice(0, most)
    .map((one) => ({ ...one, suspicion: Math.max(one.suspicion, least) }));
}

/** The highest score of each function that holds a scored line; a callback shares the line that it begins on. */
function bestByFunction(
  path: string,
  lines: ReadonlyMap<number, number>,
  code: Investigation["code"],
  dialect: Dialect,
): Map<number, number> {
  const best = new Map<number, number>();
  for (const [line, score] of lines) {
    let own: Node | null = code.functionAt(path, line)?.node ?? null;
    while (own) {
      best.set(own.id, Math.max(score, best.get(own.id) ?? 0));
      own = startLineOf(own) === line ? enclosing(own.parent, dialect.isFunction) : null;
    }
  }
  return best;
}

/** Statements of a function, not those of functions inside it. */
function* statementsIn(own: Node, dialect: Dialect): Generator<Node> {
  const body = own.childForFieldName("body");
  if (!body) return;
  const inner = [...walk(body)].filter((node) => dialect.isFunction(node));
  for (const node of walk(body)) {
    const isOne = dialect.isStatement(node) || dialect.isAlone(node);
    if (!isOne || dialect.isFunction(node)) continue;
    if (inner.some((one) => one.startIndex <= node.startIndex && node.endIndex <= one.endIndex)) continue;
    yield node;
  }
}

/** Of a compound statement only its head counts. */
function suspicionOf(statement: Node, lines: ReadonlyMap<number, number>, dialect: Dialect): number {
  const told = dialect.statement(statement);
  const last =
    "body" in told ? Math.max(startLineOf(statement), startLineOf(told.body) - 1) : endLineOf(statement);
  let best = 0;
  for (let line = startLineOf(statement); line <= last; line += 1)
    best = Math.max(best, lines.get(line) ?? 0);
  return best;
}
