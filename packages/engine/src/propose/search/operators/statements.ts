import type { Node } from "web-tree-sitter";
import { lineStart, nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, type Place, share, short, type TextChange } from "../idea.ts";
import { enclosing, walk } from "../scope.ts";

const MOST_COPIES = 8;
const LONGEST_STATEMENT = 400;

/** Statements in another order, further out, further in, or a second time elsewhere. */
export const statementOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  const block = statement.parent;
  if (!block || !dialect.isStatement(statement)) return;
  const siblings = dialect.statementsOf(block);
  const at = siblings.findIndex(({ id }) => id === statement.id);
  const next = siblings[at + 1];
  // What stands behind an unconditional exit is never reached.
  if (next && !/^(?:return|raise|break|continue)$/.test(dialect.statement(next).kind))
    yield idea(
      swapped(statement, next),
      "statements-swapped",
      dependsOn(statement, next, place) || dependsOn(next, statement, place) ? 0.45 : 0.15,
      "has two statements in the other order",
    );
  yield* movedAlong(place, siblings, at);
  yield* movedOut(place, siblings, at);
  yield* movedIn(place, siblings, at);
};

/** Whether a statement sets or changes what another one reads: their order says something. */
function dependsOn(reader: Node, setter: Node, { dialect }: Place): boolean {
  const names = [...walk(setter)].flatMap((node) => {
    const told = dialect.statement(node);
    if (told.kind === "assign") return [told.target.text.replace(/\[.*$/s, "")];
    const call = told.kind === "expression" ? dialect.view(told.expression) : null;
    return call?.kind === "call" && call.receiver ? [call.receiver.text] : [];
  });
  return names.some((name) => /^[\w$.]+$/.test(name) && reader.text.includes(name));
}

const MOST_STEPS = 5;

/** A statement further down or up in its block, where more than one stands between. */
function* movedAlong(place: Place, siblings: readonly Node[], at: number): Generator<Idea> {
  const { statement, dialect, file } = place;
  if (!/^(?:assign|expression|if)$/.test(dialect.statement(statement).kind)) return;
  const own = linesOf(place, statement);
  const lines = file.text.slice(own.start, own.end);
  if (lines.trim() !== statement.text.trim() && lines.trim() !== `${statement.text.trim()};`) return;
  for (let steps = 2; steps <= MOST_STEPS; steps += 1)
    for (const [direction, other] of [
      [1, siblings[at + steps]],
      [-1, siblings[at - steps]],
    ] as const) {
      if (
        !other ||
        /^(?:return|raise|break|continue)$/.test(direction > 0 ? dialect.statement(other).kind : "")
      )
        continue;
      const there = linesOf(place, other);
      const spot = direction > 0 ? there.end : there.start;
      if (spot > 0 && file.text[spot - 1] !== "\n") continue;
      yield idea(
        [
          { ...own, text: "" },
          { start: spot, end: spot, text: lines },
        ],
        "moved-along",
        0.1 * share(steps - 2),
        `does ${short(statement.text)} ${direction > 0 ? "later" : "earlier"}`,
      );
    }
}

/** The last statement of a block behind that block. */
function* movedOut(place: Place, siblings: readonly Node[], at: number): Generator<Idea> {
  const { statement, scope, dialect } = place;
  const owner = ownerOf(statement, place);
  if (!owner || owner.id === scope.function.id || siblings.length < 2 || at !== siblings.length - 1) return;
  const outer = indentAt(place, owner);
  const removal = linesOf(place, statement);
  const behind = nextLineStart(place.file.text, lastStatementEnd(owner));
  const text = indented(statement.text, place.indent, outer);
  const kind = dialect.statement(statement).kind;
  // What is made only where it is not there yet.
  if (isAskedFor(statement, owner, place)) return;
  yield idea(
    [
      { ...removal, text: "" },
      { start: behind, end: behind, text: `${outer}${text}\n` },
    ],
    "moved-out",
    kind === "return" ? 0.4 : 0.22,
    "has a statement behind a block that stood inside it",
  );
}

/** Whether the condition around a statement asks for the very entry or member that it sets. */
function isAskedFor(statement: Node, owner: Node, { dialect }: Place): boolean {
  const [told, around] = [dialect.statement(statement), dialect.statement(owner)];
  if (told.kind !== "assign" || around.kind !== "if") return false;
  const target = dialect.view(told.target);
  const asked = around.condition.text;
  if (target?.kind === "index")
    return asked.includes(target.object.text) && asked.includes(target.index.text);
  return target?.kind === "member" && asked.includes(told.target.text);
}

/** A statement behind or in front of a block as its last or first one. */
function* movedIn(place: Place, siblings: readonly Node[], at: number): Generator<Idea> {
  const { statement, dialect, file } = place;
  for (const [neighbour, where] of [
    [siblings[at - 1], "last"],
    [siblings[at + 1], "first"],
  ] as const) {
    const told = neighbour ? dialect.statement(neighbour) : null;
    if (!told || !("body" in told) || !dialect.isBlock(told.body)) continue;
    const inner = dialect.statementsOf(told.body);
    const [first, last] = [inner[0], inner.at(-1)];
    if (!first || !last) continue;
    const deeper = indentAt(place, first);
    const spot =
      where === "last" ? nextLineStart(file.text, last.endIndex - 1) : lineStart(file.text, first.startIndex);
    const text = `${deeper}${indented(statement.text, place.indent, deeper)}\n`;
    yield idea(
      [
        { ...linesOf(place, statement), text: "" },
        { start: spot, end: spot, text },
      ],
      "moved-in",
      0.2,
      "has a statement inside a block that stood beside it",
    );
  }
}

/** A statement of the same function once more, where it may have been forgotten: behind its loop, in the other branch. */
export const copyOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, file } = place;
  if (!dialect.isStatement(statement)) return;
  const told = dialect.statement(statement);
  const bodies = "body" in told ? [told.body] : [];
  const alternative = told.kind === "if" ? told.otherwise : null;
  const inside = [...bodies, ...(alternative ? [alternative] : [])].flatMap((body) =>
    [...walk(body)].filter((node) => dialect.isStatement(node) && node.text.length < LONGEST_STATEMENT),
  );
  if (told.kind === "for" || told.kind === "while") {
    const behind = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
    for (const [rank, donor] of inside
      .filter((one) => isWorth(one, place))
      .slice(0, MOST_COPIES)
      .entries()) {
      const text = `${place.indent}${indented(donor.text, indentAt(place, donor), place.indent)}\n`;
      const weight = dialect.statement(donor).kind === "if" ? 0.4 : 0.3;
      yield idea(
        [{ start: behind, end: behind, text: withBreak(file.text, behind, text) }],
        "copied-behind-loop",
        weight * share(rank),
        `does ${short(donor.text)} once more behind the loop`,
      );
    }
  }
  // Statements of the function that stand elsewhere, in front of this one and behind it.
  const elsewhere = [...walk(scope.function)].filter(
    (node) =>
      dialect.isStatement(node) &&
      node.text.length < 80 &&
      node.id !== statement.id &&
      isWorth(node, place) &&
      !node.text.includes("\n"),
  );
  const donors = [...new Map(elsewhere.map((node) => [node.text, node])).values()];
  for (const [rank, donor] of donors.slice(0, MOST_COPIES).entries()) {
    const front = lineStart(file.text, statement.startIndex) + place.indent.length;
    yield idea(
      [{ start: front, end: front, text: `${donor.text}\n${place.indent}` }],
      "copied",
      0.1 * share(rank),
      `does ${short(donor.text)} here too`,
    );
    if (!/^(?:return|raise|break|continue)$/.test(told.kind)) {
      const behind = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
      const text = withBreak(file.text, behind, `${place.indent}${donor.text}\n`);
      yield idea(
        [{ start: behind, end: behind, text }],
        "copied",
        0.08 * share(rank),
        `does ${short(donor.text)} here too`,
      );
    }
  }
};

const MOST_SISTERS = 5;

/** What another method of the class does to a member, with names that are known here: it may have to be done here as well. */
export const sisterOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, file } = place;
  if (!dialect.isStatement(statement)) return;
  const self = dialect.id === "python" ? "self" : "this";
  const owner = enclosing(statement, ({ type }) => /^class_(?:definition|body)$/.test(type));
  const { function: own } = scope;
  if (!owner) return;
  const known = new Set([...scope.names, self]);
  const donors = [...walk(owner)].filter((node) => {
    if (node.startIndex >= own.startIndex && node.endIndex <= own.endIndex) return false;
    if (!dialect.isStatement(node) || node.text.includes("\n") || node.text.length > LONGEST_DONOR)
      return false;
    if (dialect.statement(node).kind !== "expression" || !node.text.startsWith(`${self}.`)) return false;
    if (
      /^(?:constructor|__init__)$/.test(
        enclosing(node, dialect.isFunction)?.childForFieldName("name")?.text ?? "",
      )
    )
      return false;
    const names = [...walk(node)].filter((one) => one.type === "identifier" && dialect.isRead(one));
    return names.every(({ text }) => known.has(text)) && !own.text.includes(node.text.replace(/;$/, ""));
  });
  const texts = [...new Set(donors.map(({ text }) => text))].slice(0, MOST_SISTERS);
  const kind = dialect.statement(statement).kind;
  for (const [rank, text] of texts.entries()) {
    const front = lineStart(file.text, statement.startIndex) + place.indent.length;
    const note = `does ${short(text)}, as another method does`;
    const weight = 0.3 * share(rank);
    yield idea([{ start: front, end: front, text: `${text}\n${place.indent}` }], "as-sisters", weight, note);
    if (/^(?:return|raise|break|continue)$/.test(kind)) continue;
    const behind = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
    const added = withBreak(file.text, behind, `${place.indent}${text}\n`);
    yield idea([{ start: behind, end: behind, text: added }], "as-sisters", 0.9 * weight, note);
  }
};

const LONGEST_DONOR = 80;

function isWorth(node: Node, { dialect }: Place): boolean {
  return (
    /^(?:assign|expression|if)$/.test(dialect.statement(node).kind) &&
    !/string/.test(node.firstNamedChild?.type ?? "")
  );
}

function idea(changes: readonly TextChange[], kind: string, weight: number, note: string): Idea {
  return { changes, kind, weight, note, isHouse: false };
}

function swapped(first: Node, second: Node): TextChange[] {
  return [
    { start: first.startIndex, end: first.endIndex, text: second.text },
    { start: second.startIndex, end: second.endIndex, text: first.text },
  ];
}

/** The statement that a block belongs to. */
function ownerOf(statement: Node, { dialect }: Place): Node | null {
  for (let node = statement.parent; node; node = node.parent)
    if (dialect.isStatement(node) || isAloneWhole(node, dialect) || dialect.isFunction(node)) return node;
  return null;
}

/** What stands alone, but for a further case of an `if`: that is a part of it. */
function isAloneWhole(node: Node, dialect: Place["dialect"]): boolean {
  return dialect.isAlone(node) && dialect.statement(node).kind !== "if";
}

function lastStatementEnd(owner: Node): number {
  return Math.max(owner.startIndex, owner.endIndex - 1);
}

/** Whole lines of a statement. */
function linesOf({ file }: Place, node: Node): { start: number; end: number } {
  return { start: lineStart(file.text, node.startIndex), end: nextLineStart(file.text, node.endIndex - 1) };
}

function indentAt({ file }: Place, node: Node): string {
  const start = lineStart(file.text, node.startIndex);
  return /^[ \t]*/.exec(file.text.slice(start, node.startIndex))?.[0] ?? "";
}

/** The lines of a statement, from one indentation to another; the first line has none. */
function indented(text: string, from: string, to: string): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? line : line.startsWith(from) ? to + line.slice(from.length) : line))
    .join("\n");
}

function withBreak(text: string, at: number, added: string): string {
  return at > 0 && text[at - 1] !== "\n" ? `\n${added.replace(/\n$/, "")}` : added;
}
