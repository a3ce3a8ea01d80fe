import type { Node } from "web-tree-sitter";
import { lineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

/** Slips of the pen: a name in quotes, a comparison where an arrow was meant, a statement that stands in a comment. */
export const slipOperator: Operator = function* (place): Generator<Idea> {
  yield* quotedNames(place);
  yield* comparedArrows(place);
  yield* commentedOut(place);
  yield* unraised(place);
  yield* assignedConditions(place);
};

const FAULT = /(?:error|exception)$/i;

/** An error that is made and left lying: nothing is raised by it. */
function* unraised({ statement, dialect }: Place): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "expression") return;
  const isMade = told.expression.type === "new_expression";
  const seen = dialect.view(told.expression);
  const name = isMade
    ? (told.expression.childForFieldName("constructor")?.text ?? "")
    : seen?.kind === "call"
      ? seen.name
      : "";
  if (!FAULT.test(name) || (dialect.id === "javascript" && !isMade)) return;
  const word = dialect.id === "python" ? "raise" : "throw";
  const { startIndex: start } = told.expression;
  yield replace({ startIndex: start, endIndex: start }, `${word} `, "raised", 0.4, `raises ${name}`);
}

/** `if (size = 2)`: what is asked is given its value instead. */
function* assignedConditions({ statement, dialect }: Place): Generator<Idea> {
  const told = dialect.statement(statement);
  if (dialect.id !== "javascript" || !("condition" in told)) return;
  for (const node of walk(told.condition)) {
    const [left, right] = [node.childForFieldName("left"), node.childForFieldName("right")];
    if (node.type !== "assignment_expression" || !left || !right) continue;
    // In brackets of its own it is mostly meant.
    const weight = node.id === told.condition.id && /^(?:while)$/.test(told.kind) ? 0.2 : 0.6;
    const text = `${left.text} === ${right.text}`;
    yield replace(node, text, "assigned-condition", weight, `asks whether ${short(text)}`);
  }
}

const ENCODED = /^(?:encod|byte)/i;

/** A text that is the name of a value at hand, handed over: the value; as bytes, where the failures speak of them. */
function* quotedNames({ expressions, dialect, scope, house }: Place): Generator<Idea> {
  for (const node of expressions) {
    const name =
      dialect.view(node)?.kind === "text" ? /^(["'])([A-Za-z_]\w*)\1$/.exec(node.text)?.[2] : undefined;
    if (!name || !scope.names.includes(name)) continue;
    const isArgument = /^argument/.test(node.parent?.type ?? "");
    const around = node.parent ? dialect.view(node.parent) : null;
    const isKey = around?.kind === "index" && around.object.id !== node.id;
    // Elsewhere a text that is called as a value at hand mostly is one.
    const weight = isArgument ? 0.4 : isKey ? 0.3 : 0.05;
    const note = `reads ${name} where it was the text of that name`;
    yield { ...replace(node, name, "name-quoted", weight, note), way: "read" };
    if (isArgument && dialect.id === "python") {
      const isAsked = house.words.some((word) => ENCODED.test(word));
      yield replace(node, `${name}.encode()`, "name-quoted", isAsked ? 0.38 : 0.06, `reads ${name} as bytes`);
    }
  }
}

/** `rows.map(row > row.price)`: the first name is known nowhere. */
function* comparedArrows({ expressions, dialect, scope, file }: Place): Generator<Idea> {
  if (dialect.id !== "javascript") return;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || !/^>=?$/.test(seen.operator.text)) continue;
    const name = seen.left;
    if (name.type !== "identifier" || scope.names.includes(name.text) || !isArgument(node, dialect)) continue;
    if (
      new RegExp(`\\b(?:const|let|var|function|class|import)\\s+[^\\n;=]*\\b${name.text}\\b`).test(file.text)
    )
      continue;
    const operator = { startIndex: name.endIndex, endIndex: seen.right.startIndex };
    yield replace(operator, " => ", "arrow", 0.6, `has a function of ${name.text}`);
  }
}

/** Whether an expression is what a call is given, or begins it. */
function isArgument(node: Node, dialect: Place["dialect"]): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (around.type === "arguments") return true;
    if (!/^(?:compare|logic|arithmetic)$/.test(dialect.view(around)?.kind ?? "")) return false;
  }
  return false;
}

const STATEMENT = {
  python: /^#\s?((?:(?:return|raise|yield|await|del)\b|[A-Za-z_][\w.]*(?:\[[^\]]*\])? ?(?:[-+*/]?=|\()).*)$/,
  javascript:
    /^\/\/\s?((?:(?:return|throw|await|delete)\b|[A-Za-z_$][\w$.]*(?:\[[^\]]*\])? ?(?:[-+*/]?=|\()|[\w.]+(?:\+\+|--)).*)$/,
} as const;

const MOST_LINES = 8;

/** A statement that somebody has commented out, beside the place. */
function* commentedOut({ statement, dialect, scope, file }: Place): Generator<Idea> {
  const beside = [statement.previousNamedSibling, statement.nextNamedSibling];
  for (const [rank, run] of [linesBefore(statement), linesBehind(statement)].entries()) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || run.length < 2) continue;
    const indent = file.text.slice(lineStart(file.text, first.startIndex), first.startIndex);
    const lines = run.map(({ text }) => text.replace(/^(?:#|\/\/) ?/, ""));
    if (indent.trim() !== "" || !isBlockOfCode(lines) || !mentions(lines.join("\n"), scope.function))
      continue;
    yield replace(
      { startIndex: first.startIndex, endIndex: last.endIndex },
      lines.join(`\n${indent}`),
      "comment-restored",
      0.5 * share(rank),
      `does ${short(lines[0] ?? "")}, which is commented out`,
    );
  }
  for (const [rank, comment] of beside.entries()) {
    if (comment?.type !== "comment" || /\n/.test(comment.text)) continue;
    const text = STATEMENT[dialect.id].exec(comment.text)?.[1];
    if (!text || !isCode(text) || !mentions(text, scope.function)) continue;
    yield replace(
      comment,
      text,
      "comment-restored",
      0.5 * share(rank),
      `does ${short(text)}, which is commented out`,
    );
  }
}

/** Comments on lines of their own that follow each other, up to the statement or from it on, in the order of the text. */
function linesBefore(statement: Node): readonly Node[] {
  const found: Node[] = [];
  let next = statement;
  for (let one = statement.previousNamedSibling; one?.type === "comment"; one = one.previousNamedSibling) {
    if (one.endPosition.row + 1 !== next.startPosition.row || found.length >= MOST_LINES) break;
    found.unshift(one);
    next = one;
  }
  return found;
}

function linesBehind(statement: Node): readonly Node[] {
  const found: Node[] = [];
  let before = statement;
  for (let one = statement.nextNamedSibling; one?.type === "comment"; one = one.nextNamedSibling) {
    if (before.endPosition.row + 1 !== one.startPosition.row || found.length >= MOST_LINES) break;
    found.push(one);
    before = one;
  }
  return found;
}

/** Whether lines together are a statement with a block: it begins as one, and all that is opened is closed. */
function isBlockOfCode(lines: readonly string[]): boolean {
  const [head = "", ...rest] = lines;
  const text = lines.join("\n");
  const isOpened = /^(?:if|for|while|try|with|switch)\b.*[:{(]\s*$|^[\w.$]+\s*[=(].*[([{]\s*$/.test(head);
  const isDeeper = rest.some((line) => /^\s+\S/.test(line));
  const count = (signs: RegExp) => text.match(signs)?.length ?? 0;
  return isOpened && isDeeper && count(/[([{]/g) === count(/[)\]}]/g);
}

/** Whether a line reads as code: its brackets are closed, and no two words follow each other as in a sentence. */
function isCode(text: string): boolean {
  const open = (text.match(/[([{]/g) ?? []).length;
  const closed = (text.match(/[)\]}]/g) ?? []).length;
  const words = text
    .replace(/(["'`])(?:(?!\1).)*\1/g, '""')
    .replace(/^(?:return|raise|throw|yield|await|del|delete)\b/, "");
  return (
    open === closed &&
    !/[A-Za-z]\w*\s+(?!(?:and|or|not|in|is|if|else|for|new|of|instanceof|await)\b)[A-Za-z]\w*\s+[A-Za-z]/.test(
      words,
    )
  );
}

function mentions(text: string, definition: Node): boolean {
  const own = new Set(
    [...walk(definition)].filter(({ type }) => type === "identifier").map((node) => node.text),
  );
  return (text.match(/[A-Za-z_$][\w$]*/g) ?? []).some((word) => own.has(word));
}
