import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { absenceQuestion } from "../../house/javascript/absence-questions.ts";
import { readBehind, toldAbsences } from "../../house/javascript/told-absences.ts";
import { areSameThing } from "../../house/javascript/ways.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import type { Missed } from "./missed.ts";

/**
 * `person.address.town.trim() || "unknown"`, `if (order.customer.name) return …`: what holds where a part is absent stands
 * right there, and it holds as well where that is absent which the part is taken of.
 */
export function defaultHereIdea({ code, event }: Investigation, missed: Missed): Idea | null {
  const { file, node, plain } = missed;
  const read = readBehind(node);
  if (!read || !/^\.[A-Za-z_$#]/.test(read.rest)) return null;
  const where = defaultFor(read.whole);
  if (!where || hasOtherWord(code, missed, read.whole) || isNamedAnew(code, plain)) return null;
  return {
    name: "default_of_its_part",
    sentence: "What holds without the part holds without the whole",
    cause: `\`${plain.text.slice(0, 60)}\` may be absent, and is read without looking.`,
    explanation: `Reads nothing of it where it is absent; ${where} says what holds then.`,
    edits: [{ ...textEdit(file, plain.endIndex, node.endIndex, "?"), part: "fix" }],
    basis: "house",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(plain) },
  };
}

/** Whether the project keeps the part under another name, `{ props: raw.properties ?? {} }`: then it is asked for wrongly. */
function isNamedAnew(code: CodeIndex, part: Node): boolean {
  const name = field(part, "property")?.text;
  if (part.type !== "member_expression" || name === undefined) return false;
  return code.mentions(name).some((path) => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return false;
    return file.tree.rootNode.descendantsOfType("pair").some((pair) => {
      const key = field(pair, "key")?.text;
      const value = field(pair, "value");
      const read = value?.type === "binary_expression" ? field(value, "left") : value;
      return read?.type === "member_expression" && field(read, "property")?.text === name && key !== name;
    });
  });
}

/** Whether this file knows the name of something else that the house gives where the whole is absent: either may be meant. */
function hasOtherWord(code: CodeIndex, { file, ways, scope }: Missed, whole: Node): boolean {
  return toldAbsences(code).some(
    (told) =>
      told.instead?.type === "identifier" &&
      told.scope?.id !== scope?.id &&
      told.instead.text !== "undefined" &&
      whole.parent?.text.includes(told.instead.text) === false &&
      told.ways.some((theirs) => ways.some((own) => areSameThing(own, theirs))) &&
      code.resolve(file.path, told.instead.text) !== null,
  );
}

/** Where it is said what holds without a part; null where nothing says it. */
function defaultFor(whole: Node): string | null {
  let value = whole;
  while (
    value.parent &&
    /^(?:parenthesized|await|non_null)_expression$/.test(value.parent.type) &&
    value.parent.parent?.type === "binary_expression"
  )
    value = value.parent;
  const { parent } = value;
  if (!parent) return null;
  if (parent.type === "binary_expression" && field(parent, "left")?.id === value.id) {
    const instead = field(parent, "right");
    const isDefault = /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "");
    // `a.name.localeCompare(b.name) || a.at - b.at`: the next thing to order by is no default.
    if (/\.(?:localeCompare|compare)\(/.test(whole.text)) return null;
    // One condition beside another is no value.
    if (isDefault && instead && isValue(parent)) return `\`${instead.text.slice(0, 40)}\` behind it`;
  }
  const branch = conditional(value);
  const question = branch && absenceQuestion(field(branch, "condition"));
  if (!branch || !question || question.about.id !== whole.id || question.isNothing) return null;
  // What null alone is compared with is not what undefined is.
  if (!/^(?:falsy|nothing|undefined)$/.test(question.asks)) return null;
  const there = field(branch, "consequence")?.text ?? "";
  return there.includes(whole.text) ? "the question" : null;
}

/** Whether something is made of the choice: it is no condition. */
function isValue(choice: Node): boolean {
  for (let inner = choice; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (/^(?:if|while|do|for)_statement$/.test(parent.type))
      return field(parent, "condition")?.id !== inner.id;
    if (parent.type === "ternary_expression" && field(parent, "condition")?.id === inner.id) return false;
    if (/(?:statement|declarator|function|arguments|pair|array)$/.test(parent.type)) return true;
  }
  return true;
}

/** The `if` or `? :` whose condition a value is, as a question. */
function conditional(value: Node): Node | null {
  for (let inner = value; inner.parent; inner = inner.parent) {
    const { parent } = inner;
    if (/^(?:if_statement|ternary_expression)$/.test(parent.type))
      return field(parent, "condition")?.id === inner.id ? parent : null;
    if (!/^(?:binary|unary|parenthesized)_expression$/.test(parent.type)) return null;
  }
  return null;
}
