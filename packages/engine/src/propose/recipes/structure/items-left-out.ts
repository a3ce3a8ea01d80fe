import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type AbsenceQuestion, absenceQuestion } from "../../house/javascript/absence-questions.ts";
import { type Iteration, iterationAround, skipOf } from "../../house/javascript/iteration.ts";
import { insertBefore } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 12;

/** A part of an item, where it is gone over: `at` of `for (const { at } of readings)`, `reading.at` of `readings.map(…)`. */
interface ItemPart {
  readonly file: SourceFile;
  readonly iteration: Iteration;
  readonly part: string;
  /** As it is read here. */
  readonly text: string;
  /** What is gone over. */
  readonly over: Node;
}

/**
 * Items of which a part is not there, where another round over the same leaves such items out,
 * `readings.filter((reading) => reading.at !== null)`: so does this one.
 */
export function itemsLeftOutGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const file = code.file(place.path);
    const own = file && !file.isTest && place.members.length === 0 ? itemPartOf(file, place.node) : null;
    const kin = own && filtersOf(code, own);
    const [first] = kin ?? [];
    if (!own || !first) continue;
    const made = leavesOut(own, first);
    if (!made) continue;
    return [
      guess(scene, 0.9, {
        name: "items_are_left_out",
        sentence: "Items of which a part is not there are left out",
        cause: `\`${own.part}\` may be absent, and all of \`${own.over.text.slice(0, 40)}\` are taken.`,
        explanation: `Leaves out items without \`${own.part}\`, as ${first.place} does.`,
        edits: [made],
        basis: "house",
        place: { path: own.file.path, line: startLineOf(own.iteration.node) },
      }),
    ];
  }
  return [];
}

function itemPartOf(file: SourceFile, node: Node): ItemPart | null {
  const plain = withoutTypes(node);
  const isMember = plain.type === "member_expression";
  const owner = isMember ? field(plain, "object")?.text : null;
  const part = isMember ? field(plain, "property")?.text : plain.type === "identifier" ? plain.text : null;
  if (part === null || part === undefined || owner === undefined) return null;
  for (let at = node, left = 3; left > 0; left -= 1) {
    const iteration = iterationAround(at);
    const over = iteration && overOf(iteration);
    if (!iteration || !over) return null;
    if (owner === null ? takesApart(iteration, part) : iteration.item === owner)
      return { file, iteration, part, text: plain.text, over };
    at = iteration.node;
  }
  return null;
}

function overOf({ kind, node }: Iteration): Node | null {
  if (kind === "loop")
    return node.type === "for_in_statement" && field(node, "operator")?.text === "of"
      ? field(node, "right")
      : null;
  const callee = node.parent?.parent ? field(node.parent.parent, "function") : null;
  return callee && field(callee, "object");
}

/** `{ at, value }` in place of an item. */
function takesApart({ kind, node, item }: Iteration, part: string): boolean {
  if (item !== null) return false;
  const given =
    kind === "loop"
      ? field(node, "left")
      : (field(node, "parameter") ?? field(node, "parameters")?.firstNamedChild ?? null);
  const pattern = given && (field(given, "pattern") ?? given);
  return (
    pattern?.type === "object_pattern" &&
    pattern.namedChildren.some(
      ({ type, text }) => type === "shorthand_property_identifier_pattern" && text === part,
    )
  );
}

interface LeavingOut {
  readonly question: AbsenceQuestion;
  /** The callback of the filter. */
  readonly callback: Node;
  readonly place: string;
}

/** The rounds over what has the same name that leave items out for want of this part alone. */
function filtersOf(code: CodeIndex, own: ItemPart): LeavingOut[] {
  const name = lastName(own.over);
  if (name === null) return [];
  return code
    .mentions(".filter(")
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.language !== "python")
    .flatMap((file) =>
      file.tree.rootNode.descendantsOfType("call_expression").flatMap((call): LeavingOut[] => {
        const callee = field(call, "function");
        const over = callee && field(callee, "object");
        const callback = field(call, "arguments")?.firstNamedChild;
        if (!callee || field(callee, "property")?.text !== "filter" || !over || !callback) return [];
        const given = field(callback, "parameter") ?? field(callback, "parameters")?.firstNamedChild;
        const item = given && (field(given, "pattern") ?? given);
        const body = callback.type === "arrow_function" ? field(callback, "body") : null;
        const question = absenceQuestion(body);
        if (!item || !question || question.isNothing || lastName(over) !== name) return [];
        const isPart =
          item.type === "identifier"
            ? question.about.text === `${item.text}.${own.part}`
            : item.type === "object_pattern" && question.about.text === own.part;
        return isPart && callback.id !== own.iteration.node.id
          ? [{ question, callback, place: `${file.path}:${startLineOf(call)}` }]
          : [];
      }),
    );
}

/** `readings` of `readings`, `this.readings` and `batch.readings`. */
function lastName(over: Node): string | null {
  const plain = withoutTypes(over);
  return plain.type === "identifier"
    ? plain.text
    : plain.type === "member_expression"
      ? (field(plain, "property")?.text ?? null)
      : null;
}

function leavesOut({ file, iteration, text, over }: ItemPart, { question, callback }: LeavingOut) {
  const skip = skipOf(iteration);
  const body = field(iteration.node, "body");
  if (skip === null) return textEdit(file, over.endIndex, over.endIndex, `.filter(${callback.text})`);
  const [first] = body?.type === "statement_block" ? body.namedChildren : [];
  const asked = skip === "return []" ? null : askedAs(question.asks, text);
  if (!first || asked === null) return null;
  const end = file.text.includes(";\n") ? ";" : "";
  return insertBefore(file, first, [`if (${asked}) ${skip}${end}`]);
}

function askedAs(asks: AbsenceQuestion["asks"], text: string): string | null {
  switch (asks) {
    case "null":
      return `${text} === null`;
    case "undefined":
      return `${text} === undefined`;
    case "nothing":
      return `${text} == null`;
    case "falsy":
      return `!${text}`;
    case "empty":
    case "kind":
    case "entry":
      return null;
  }
}
