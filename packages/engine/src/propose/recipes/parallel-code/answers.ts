import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { kindOf } from "../absence-meaning/answer-kinds.ts";
import { contains, insteadEdits, leaveEdits, type Whole, wholesOf } from "../absence-meaning/moves.ts";
import { isInLoop } from "../absence-meaning/names.ts";
import type { Spot } from "../absence-meaning/spots.ts";
import { isReadAgain, useOf } from "../absence-meaning/use.ts";
import { valueKind } from "../absence-meaning/value-kind.ts";
import { isIterated, isSifted, readClass } from "../absence-meaning/value-use.ts";
import { areDelicate } from "../fault/delicate.ts";
import { wordOf } from "./births.ts";
import { carried } from "./carried.ts";
import { mayLeaveWith } from "./fits.ts";
import { branchOf, type Nearness, type Parallel, parallelsOf } from "./parallels.ts";
import type { Subject } from "./subjects.ts";

/** What the parallel code answers, written at the place that failed. */
export interface Answer {
  readonly subject: Subject;
  readonly text: string;
  readonly move: "leave" | "instead";
  readonly edits: readonly Edit[];
  /** `path:line` of the parallel code. */
  readonly place: string;
  readonly nearness: Nearness | "beside";
}

/** All answers that the nearest parallel code has for a subject. */
export function answersOf(code: CodeIndex, subject: Subject): readonly Answer[] {
  const { birth } = subject;
  if (!birth) return [];
  const last = birth.parts.at(-1);
  if (last && areDelicate([wordOf(last)])) return [];
  const parallels = parallelsOf(code, subject);
  const found = parallels.flatMap((parallel): Answer[] => {
    const isBranch = parallel.told.whole.type === "if_statement";
    const made = isBranch
      ? left(code, subject, parallel)
      : (given(code, subject, parallel) ?? (isReturned(parallel) ? left(code, subject, parallel) : null));
    const { file, whole } = parallel.told;
    const place = `${file.path}:${startLineOf(whole)}`;
    if (!made) return [];
    const { isBeside, ...answer } = made;
    return [{ ...answer, subject, place, nearness: isBeside ? "beside" : parallel.nearness }];
  });
  // Some of them are gone without, in a way that does not fit here: then it is not said that this one ends everything.
  const isTolerated = parallels.some((one) => one.told.whole.type !== "if_statement" && !isReturned(one));
  return found.every(({ move }) => move === "leave") && isTolerated ? [] : found;
}

type Made = Pick<Answer, "text" | "move" | "edits"> & { readonly isBeside?: boolean };

/** The branch of the parallel code, in front of what failed. */
function left(code: CodeIndex, { spot, birth }: Subject, parallel: Parallel): Made | null {
  const { told } = parallel;
  const isSkip = told.form === "skip";
  if (!birth || (isSkip && !isInLoop(spot))) return null;
  const answer = told.answer ? carried(code, spot, birth, parallel, told.answer) : "";
  if (answer === null) return null;
  const words = isSkip ? "continue" : answer === "" ? "return" : `return ${answer}`;
  // Words about the other thing are none about this one.
  if (told.answer && kindOf(answer) === "word" && answer === told.answer.text) return null;
  if (!isSkip && !mayLeaveWith(code, spot, parallel, answer === "" ? null : answer)) return null;
  const lead = leadOf(code, { spot, birth }, parallel);
  const edits = lead && leaveEdits(code, spot, words, lead);
  return edits && { text: words, move: "leave", edits };
}

/** `return items.length > 0 ? items[0] : null`: without any, the function leaves with what it gives then. */
function isReturned({ told }: Parallel): boolean {
  return told.form === "choice" && useOf(told.whole) === "returned";
}

/** What the branch does before it leaves is done here as well. Null where that speaks of something else. */
function leadOf(code: CodeIndex, { spot, birth }: Subject, parallel: Parallel): readonly string[] | null {
  // `if (x) return a; return b`: what is answered without it stands behind the branch.
  const branch = parallel.told.form === "choice" ? null : branchOf(parallel.told);
  const statements = branch && spot.dialect.isBlock(branch) ? spot.dialect.statementsOf(branch) : [];
  // What has lines of its own would stand here with the indentation of the other place.
  if (statements.slice(0, -1).some(({ text }) => text.includes("\n"))) return null;
  const before = statements
    .slice(0, -1)
    .map((one) => (birth ? carried(code, spot, birth, parallel, one) : null));
  return before.every((one) => one !== null) ? before : null;
}

/** What the parallel code gives in the place of an expression. */
function given(code: CodeIndex, { spot, birth }: Subject, parallel: Parallel): Made | null {
  const { told } = parallel;
  const answer = told.answer && birth && carried(code, spot, birth, parallel, told.answer);
  if (!answer || answer.includes(spot.subject.text) || contains(told.whole, spot.node)) return null;
  // `session.get(Contract, id)` has the form of a default, and none.
  if (
    told.form === "default" &&
    told.answer?.type === "identifier" &&
    kindOf(told.answer.text) !== "constant"
  )
    return null;
  const isItself =
    told.form === "default" ||
    (told.present !== null && told.about !== null && told.present.text === told.about.text);
  const wholeOf = (one: Spot) =>
    wholesOf(one).findLast(
      ({ level, node }) =>
        (level === "itself") === isItself && (isItself || useOf(node) === useOf(told.whole)),
    );
  const whole = wholeOf(spot);
  if (!whole || isMisfit(spot.dialect, whole, told.answer, told.present)) return null;
  if (isItself && answer === told.answer?.text && !isReadAlike(whole.node, told.whole, answer)) return null;
  const isBeside = entriesOf(whole.node) !== null && entriesOf(whole.node) === entriesOf(told.whole);
  const edits = insteadEdits(code, spot, whole, answer);
  if (!edits || !isReadAgain(spot, whole.node))
    return edits && { text: answer, move: "instead", edits, isBeside };
  // The same thing is read once more: it is not there either.
  const others = isItself ? null : furtherEdits(code, spot, whole, answer, wholeOf);
  return others && { text: answer, move: "instead", edits: [...edits, ...others], isBeside };
}

/** Whether what stands in is read in the same way: a list is walked, a text is split, and what is left of nothing is left out or not. */
function isReadAlike(own: Node, theirs: Node, answer: string): boolean {
  const [here, there] = [readClass(own), readClass(theirs)];
  const kind = kindOf(answer);
  if (kind !== "empty" && (here === null || here !== there)) return false;
  if (kind === "made" && /^[A-Za-z_$][\w$]*$/.test(answer)) return false;
  // What is split of nothing has one entry, which another place may leave out.
  return !/^["']/.test(answer) || (here !== null && here === there && isSifted(own) === isSifted(theirs));
}

/** The same answer at all further reads of what is absent. Null where one of them is used in another way. */
function furtherEdits(
  code: CodeIndex,
  spot: Spot,
  whole: Whole,
  answer: string,
  wholeOf: (one: Spot) => Whole | undefined,
): readonly Edit[] | null {
  const { scope, subject } = spot;
  if (spot.subject.id !== spot.node.id || !scope) return null;
  const reads = scope
    .descendantsOfType(subject.type)
    .filter((one) => one.text === subject.text && one.startIndex > whole.node.endIndex);
  const edits: Edit[] = [];
  for (const node of reads) {
    const own = { ...spot, node, subject: node };
    const further = wholeOf(own);
    if (!further || useOf(further.node) !== useOf(whole.node)) return null;
    const made = insteadEdits(code, own, further, answer);
    if (!made) return null;
    edits.push(...made);
  }
  return edits;
}

/** The literal or call that an expression is an entry of. */
function entriesOf(node: Node): number | null {
  const parent = node.parent;
  const entry =
    parent && /^(?:pair|keyword_argument|parenthesized_expression)$/.test(parent.type)
      ? parent.parent
      : parent;
  return entry && /^(?:object|dictionary|array|list|tuple|arguments|argument_list)$/.test(entry.type)
    ? entry.id
    : null;
}

/** A number where a text is wanted, nothing of which something is read, a word for a list that is walked through. */
function isMisfit(dialect: Spot["dialect"], whole: Whole, answer: Node, present: Node | null): boolean {
  const parent = whole.node.parent;
  const isRead =
    parent !== null && /^(?:member_expression|subscript_expression|attribute|subscript)$/.test(parent.type);
  const kind = kindOf(answer.text);
  if (whole.level === "itself")
    return (
      kind === "nothing" ||
      (isRead && !/^(?:empty|made|constant)$/.test(kind)) ||
      (isIterated(whole.node) && !/^(?:empty|made|constant)$/.test(kind)) ||
      (kind === "word" && useOf(whole.node) === "argument")
    );
  if (kind === "nothing") return false;
  const made = constructed(whole.node);
  if (made !== null && made !== constructed(answer)) return true;
  const [own, theirs] = [valueKind(whole.node, dialect), present ? valueKind(present, dialect) : "unknown"];
  if (own !== "unknown" && theirs !== "unknown" && own !== theirs) return true;
  if (own === "unknown" && /^(?:object|list)$/.test(theirs)) return true;
  return /^(?:number|zero)$/.test(kind) && own !== "number";
}

/** `Set` of `new Set(items)` and of Python's `set(items)`: an empty object is none of those. */
function constructed(node: Node): string | null {
  if (node.type === "new_expression") return field(node, "constructor")?.text ?? null;
  const name = node.type === "call" ? field(node, "function")?.text : undefined;
  return name !== undefined && /^(?:set|frozenset|deque|Counter|defaultdict|OrderedDict)$/.test(name)
    ? name
    : null;
}
