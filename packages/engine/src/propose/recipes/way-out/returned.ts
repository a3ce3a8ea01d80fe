import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Computed, computedOn } from "./computed.ts";
import { givenByHandlers } from "./handlers.ts";
import { atEndOf, behind, ending, outermost, returning } from "./place.ts";
import type { Subject } from "./subject.ts";
import { toldConstant } from "./told-constant.ts";
import { twinWay } from "./twins.ts";
import { type Way, waysThrough } from "./ways.ts";

export interface Filled {
  readonly edits: readonly Edit[];
  readonly text: string;
  readonly line: number;
  readonly how: string;
  /** Where the same is done, where it is shown elsewhere. */
  readonly evidence?: string;
}

/** The ways of a function that end in nothing. */
export function emptyWays(subject: Subject): Way[] {
  return waysThrough(subject.grammar, subject.statements, () => false);
}

/** What the ways that end in nothing have computed is given back on them. Null where none has anything in hand. */
export function returnedResults(subject: Subject): Filled | null {
  const ways = emptyWays(subject);
  const found = ways.flatMap((way) => {
    const computed = computedOn(subject, way);
    return computed ? [{ way, computed }] : [];
  });
  const [first] = found;
  if (!first) return twinReturn(subject, ways) ?? handlerReturn(subject, ways) ?? toldReturn(subject, ways);
  const texts = new Set(found.map(({ computed }) => computed.text));
  const last = subject.statements.at(-1);
  // What is known everywhere is given on the other empty ways as well: they have nothing of their own.
  const isOne =
    ways.length > 1 &&
    texts.size === 1 &&
    found.every(({ computed }) => !computed.discarded) &&
    (found.length === ways.length || found.every(({ computed }) => isKnownBehind(subject, ways, computed)));
  const whole = isOne && last ? behind(subject, last, [returning(subject, first.computed.text)]) : null;
  const edits = whole ? [whole] : found.flatMap(({ way, computed }) => givenAt(subject, way, computed) ?? []);
  if (edits.length === 0) return null;
  return {
    edits,
    text: first.computed.text,
    line: startLineOf(first.computed.discarded ?? first.way.behind ?? subject.definition),
    how: first.computed.how,
  };
}

/**
 * Whether what one way has in hand is there on the others as well: what stands outside of the function, or what was made
 * in front of the branches and only one of them changes.
 */
function isKnownBehind({ grammar }: Subject, ways: readonly Way[], { text, how }: Computed): boolean {
  if (how === "said") return true;
  const isMade = (way: Way) =>
    way.passed.some((one) => grammar.boundBy(one).some(({ name }) => name.text === text));
  const isDoubted = (way: Way) =>
    way.asked.some((one) =>
      grammar.readsOf(one, text).some((read) => grammar.useOf(read) === "asked_for_presence"),
    );
  return how === "changed" && ways.every((way) => isMade(way) && !isDoubted(way));
}

/** The way that none of the branches takes is filled as in a function that asks the same. */
function twinReturn(subject: Subject, ways: readonly Way[]): Filled | null {
  const [way, ...more] = ways;
  if (!way?.isLeftOut || !way.behind || more.length > 0) return null;
  const branch = outermost(way.behind);
  const twin = twinWay(subject, branch);
  const lines = twin && (twin.value !== null ? [returning(subject, twin.value)] : twin.refusal);
  const edit = lines && behind(subject, branch, lines);
  return twin && edit
    ? {
        edits: [...twin.imports, edit],
        text: twin.value ?? twin.refusal?.[0] ?? "",
        line: startLineOf(branch),
        how: "twin",
        evidence: twin.evidence,
      }
    : null;
}

/** A way that ends in nothing gives the constant that the words of the function name and its code does not. */
function toldReturn(subject: Subject, ways: readonly Way[]): Filled | null {
  const [way, ...more] = ways;
  const value = way && more.length === 0 ? toldConstant(subject) : null;
  const edit = way && value !== null ? atEndOf(subject, way, [returning(subject, value)]) : null;
  return way && value !== null && edit
    ? { edits: [edit], text: value, line: startLineOf(way.behind ?? subject.definition), how: "told" }
    : null;
}

/** A handler that goes on to the end gives what the handlers beside it give. */
function handlerReturn(subject: Subject, ways: readonly Way[]): Filled | null {
  const [way, ...more] = ways;
  const value = way && more.length === 0 ? givenByHandlers(subject, way) : null;
  const edit = way && value !== null ? atEndOf(subject, way, [returning(subject, value)]) : null;
  return way && value !== null && edit
    ? { edits: [edit], text: value, line: startLineOf(way.behind ?? subject.definition), how: "handler" }
    : null;
}

function givenAt(subject: Subject, way: Way, { text, discarded }: Computed): Edit[] | null {
  if (!discarded) {
    const edit = atEndOf(subject, way, [returning(subject, text)]);
    return edit && [edit];
  }
  const expression = discarded.firstNamedChild;
  if (!expression) return null;
  const isLast = way.arm.at(-1)?.id === discarded.id;
  return isLast ? [asReturn(subject, discarded, expression)] : keptForLater(subject, way, expression);
}

/** The `return` in front of a value that stands alone, and without the `break` behind it. */
function asReturn(subject: Subject, statement: Node, expression: Node): Edit {
  const { file, isPython } = subject;
  if (isPython) return textEdit(file, expression.startIndex, expression.startIndex, "return ");
  const before = statement.previousSibling;
  const isMarked = before?.type === "empty_statement" && before.endIndex === statement.startIndex;
  const next = statement.nextNamedSibling;
  const stop = next?.type === "break_statement" ? next.endIndex : statement.endIndex;
  const plain =
    expression.type === "parenthesized_expression" ? (expression.firstNamedChild ?? expression) : expression;
  const isTried = ancestorOfType(statement, ["try_statement"], subject.definition) !== null;
  const given = plain.type === "await_expression" && !isTried ? (plain.firstNamedChild ?? plain) : plain;
  const isEnded = statement.text.trimEnd().endsWith(";");
  return textEdit(
    file,
    isMarked && before ? before.startIndex : statement.startIndex,
    stop,
    `return ${given.text}${isEnded ? ";" : ending(subject)}`,
  );
}

/** `next(request); log(took);`: the result is kept and given at the end. */
function keptForLater(subject: Subject, way: Way, expression: Node): Edit[] | null {
  const { file, isPython, definition } = subject;
  const name = "result";
  if (definition.descendantsOfType("identifier").some(({ text }) => text === name)) return null;
  const end = atEndOf(subject, way, [returning(subject, name)]);
  const kept = textEdit(
    file,
    expression.startIndex,
    expression.startIndex,
    isPython ? `${name} = ` : `const ${name} = `,
  );
  return end && [kept, end];
}
