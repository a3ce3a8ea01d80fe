import type { Node } from "web-tree-sitter";
import type { ClassSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { divisionOn } from "../customary/taken.ts";
import { namesRead } from "../edits/names.ts";
import { insertBefore } from "../edits/statements.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { keyCase } from "../missing-key/key-case.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { holdsFor, type ItemPart, partOf } from "./fails-for.ts";

/** A round over items, one of which cannot be used. */
export interface ItemRound {
  readonly item: string;
  readonly part: ItemPart;
  /** The `for` of a comprehension, or the loop. */
  readonly node: Node;
  readonly over: Node;
}

const COMPREHENSIONS =
  /^(?:list_comprehension|set_comprehension|dictionary_comprehension|generator_expression)$/;

/** The round over items in which a line fails for a part of the item; null where it fails for anything else. */
export function roundOf(investigation: Investigation, fault: PythonFault): ItemRound | null {
  const failing = failingPart(investigation, fault);
  if (!failing) return null;
  const { node, wrong } = failing;
  for (let around = node.parent; around; around = around.parent) {
    if (/^(?:function_definition|class_definition|lambda)$/.test(around.type)) return null;
    const rounds = COMPREHENSIONS.test(around.type)
      ? around.namedChildren.filter(({ type }) => type === "for_in_clause")
      : around.type === "for_statement"
        ? [around]
        : [];
    for (const round of rounds) {
      const left = field(round, "left");
      const over = field(round, "right");
      const isInBody = over && !isInside(node, over);
      const found = left?.type === "identifier" ? partOf(node, left.text) : null;
      if (left && over && isInBody && found && (rounds.length === 1 || around.type === "for_statement"))
        return { item: left.text, part: { ...found, wrong }, node: round, over };
    }
  }
  return null;
}

function failingPart(
  investigation: Investigation,
  fault: PythonFault,
): { readonly node: Node; readonly wrong: ItemPart["wrong"] } | null {
  const division = divisionOn(fault);
  const divisor = division && field(division, "right");
  if (divisor) {
    const parts = divisor.descendantsOfType(["attribute", "subscript"]);
    const outer = parts.filter((one) => !parts.some((other) => other.id !== one.id && isInside(one, other)));
    const [only, ...others] = outer;
    const isLength = divisor.type === "call" && field(divisor, "function")?.text === "len";
    const isBare = only?.id === divisor.id || divisor.type === "parenthesized_expression";
    return only &&
      others.length === 0 &&
      (isLength || isBare || /^(?:float|int|Decimal)\(/.test(divisor.text))
      ? { node: only, wrong: isLength ? "empty" : "zero" }
      : null;
  }
  const value = failingValueOf(investigation);
  if (value?.fault === "nothing" && value.place.path === fault.file.path && value.place.members.length === 0)
    return { node: value.place.node, wrong: "none" };
  const key = keyCase(investigation);
  return key?.literal ? { node: key.read, wrong: "missing" } : null;
}

export interface HouseFilter {
  readonly file: SourceFile;
  readonly condition: string;
  /** The same said the other way round: what a loop leaves. */
  readonly opposite: string;
  readonly place: string;
  readonly isOfFigure: boolean;
}

/**
 * Items without what the line needs are left out, as another function of the project leaves them out: by a property of
 * their class that asks for it, or by a condition on the very part.
 */
export function itemFilterIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const round = roundOf(investigation, fault);
  if (!round || hasOwnWay(fault, round)) return null;
  const all = houseFilters(investigation, fault, round);
  const isFigure = isOfFigure(round.node);
  // What a mean or an extreme leaves out, a table may still show.
  const fitting = all.filter((one) => isFigure || !one.isOfFigure);
  const [first] = fitting;
  if (!first) return null;
  const edit = filtered(fault.file, round, first);
  if (!edit) return null;
  const shown = round.part.isKey ? `${round.item}["${round.part.name}"]` : `${round.item}.${round.part.name}`;
  const places = fitting.filter(({ condition }) => condition === first.condition).map(({ place }) => place);
  return runningIdea({
    cause: `\`${shown}\` is not always there to work with, and ${fault.file.path}:${fault.line} takes all items.`,
    explanation: `Items are taken \`if ${first.condition}\`, as at ${[...new Set(places)].slice(0, 3).join(", ")}.`,
    edits: [edit],
    name: "items_that_cannot_be_used",
    sentence: "Items that cannot be used are left out.",
  });
}

/** Whether the house leaves such items out, so that nothing needs to be made up for them. */
export function hasItemFilter(investigation: Investigation, fault: PythonFault): boolean {
  return itemFilterIdea(investigation, fault) !== null;
}

/** Whether the project has another way for the part: a value in its place. */
function hasOwnWay({ file }: PythonFault, { part }: ItemRound): boolean {
  return file.tree.rootNode.descendantsOfType("conditional_expression").some((node) => {
    const condition = node.namedChild(1);
    const read = condition && [condition, ...condition.descendantsOfType(["attribute", "subscript", "call"])];
    return read?.some((one) => {
      const base = field(one, "object") ?? field(one, "value");
      const found = base?.type === "identifier" ? partOf(one, base.text) : null;
      return found?.name === part.name && found.isKey === part.isKey;
    });
  });
}

/** The round without the items for which a condition does not hold; null where its form has no place for it. */
export function filtered(
  file: SourceFile,
  { node }: Pick<ItemRound, "node">,
  { condition, opposite }: Pick<HouseFilter, "condition" | "opposite">,
) {
  if (node.type === "for_statement") {
    const [first] = (field(node, "body")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
    return first ? insertBefore(file, first, [`if ${opposite}:`, "\tcontinue"]) : null;
  }
  const next = node.nextNamedSibling;
  if (!next) return textEdit(file, node.endIndex, node.endIndex, ` if ${condition}`);
  if (next.type !== "if_clause" || next.nextNamedSibling || /\b(?:or|if .* else)\b/.test(next.text))
    return null;
  const more = /\bor\b/.test(condition) ? `(${condition})` : condition;
  return textEdit(file, next.startIndex + 3, next.startIndex + 3, `${more} and `);
}

/** The conditions by which other rounds of the project leave such items out, those of the same file first. */
function houseFilters(investigation: Investigation, fault: PythonFault, round: ItemRound): HouseFilter[] {
  const { code } = investigation;
  const owner = classOf(investigation, fault, round);
  const paths = [fault.file.path, ...code.paths.filter((path) => path !== fault.file.path)];
  return paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      conditionsIn(file).flatMap(({ item, over, test, isKept, at }): HouseFilter[] => {
        if (at.id === round.node.id || namesRead(test).some(({ text }) => text !== item)) return [];
        if (holdsFor(test, item, round.part, owner) !== !isKept) return [];
        if (file.path !== fault.file.path && !isOfSameKind(over, round, owner)) return [];
        if (!isAlike(over, item, round, file.path === fault.file.path)) return [];
        const text = renamed(test, item, round.item);
        const opposite = opposed(test, text);
        return [
          {
            file,
            condition: isKept ? text : opposite,
            opposite: isKept ? opposite : text,
            place: `${file.path}:${startLineOf(at)}`,
            isOfFigure: isOfFigure(at),
          },
        ];
      }),
    );
}

interface Condition {
  readonly item: string;
  readonly over: Node;
  readonly test: Node;
  /** Whether items for which the condition holds are kept; else they are left. */
  readonly isKept: boolean;
  readonly at: Node;
}

/** Conditions by which the rounds of a file take or leave their items. */
export function conditionsIn(file: SourceFile): Condition[] {
  const clauses = file.tree.rootNode.descendantsOfType("for_in_clause").flatMap((at): Condition[] => {
    const test = at.nextNamedSibling?.type === "if_clause" ? at.nextNamedSibling.firstNamedChild : null;
    const item = field(at, "left");
    const over = field(at, "right");
    return test && over && item?.type === "identifier"
      ? [{ item: item.text, over, test, isKept: true, at }]
      : [];
  });
  const loops = file.tree.rootNode.descendantsOfType("for_statement").flatMap((at) => {
    const item = field(at, "left");
    const over = field(at, "right");
    if (!over || item?.type !== "identifier") return [];
    return (field(at, "body")?.namedChildren ?? []).flatMap((statement): Condition[] => {
      const test = statement.type === "if_statement" ? field(statement, "condition") : null;
      const only = field(statement, "consequence")?.namedChildren.filter(({ type }) => type !== "comment");
      if (!test || statement.childrenForFieldName("alternative").length > 0) return [];
      return only?.length === 1 && only[0]?.type === "continue_statement"
        ? [{ item: item.text, over, test, isKept: false, at }]
        : [];
    });
  });
  return [...clauses, ...loops];
}

/** Whether two rounds of one file go over the same sort of thing, as far as names tell. */
function isAlike(over: Node, item: string, round: ItemRound, isNear: boolean): boolean {
  if (!isNear) return true;
  const own = elementOf(over);
  const wanted = elementOf(round.over);
  if (own && wanted) return own === wanted;
  return (
    item === round.item ||
    over.text === round.over.text ||
    (own === null && wanted === null && !round.part.isKey)
  );
}

function isOfSameKind(over: Node, round: ItemRound, owner: ClassSymbol | null): boolean {
  const own = elementOf(over);
  return owner !== null && own === owner.name ? true : over.text === round.over.text && owner !== null;
}

/** `Run` of a parameter `runs: list[Run]`; null where nothing is declared. */
function elementOf(over: Node): string | null {
  const definition = ancestorOfType(over, ["function_definition"]);
  const declared = definition
    ? parametersOf(definition).find(({ name }) => name === over.text)?.annotation?.text
    : undefined;
  return declared ? (/\[\s*["']?(?:\w+\.)*(\w+)["']?\s*(?:,\s*\.\.\.)?\]/.exec(declared)?.[1] ?? null) : null;
}

/** The class of the items: declared, or the only one of the project that has such a part. */
export function classOf(
  { code }: Investigation,
  fault: PythonFault,
  { part, over }: ItemRound,
): ClassSymbol | null {
  if (part.isKey) return null;
  const declared = elementOf(over);
  const has = ({ node }: ClassSymbol) =>
    new RegExp(`^\\s+(?:self\\.)?${part.name}\\s*[:=]|\\bself\\.${part.name}\\b`, "m").test(node.text);
  if (declared) return code.classesNamed(declared).find((one) => has(one)) ?? null;
  const near = new Set([fault.file.path, ...code.importsOf(fault.file.path)]);
  const all = code.paths
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.classes ?? [])
    .filter((one) => has(one));
  const known = all.filter(({ path }) => near.has(path));
  const fitting = known.length > 0 ? known : all;
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const FIGURES =
  /^(?:min|max|sum|any|all|len|statistics\.\w+|mean|median|fmean|stdev|Counter|set|next|math\.fsum)$/;

/** Whether a comprehension is only there for one figure of it. */
function isOfFigure(round: Node): boolean {
  const whole = round.parent;
  if (!whole || round.type === "for_statement") return false;
  const call = whole.parent?.type === "argument_list" ? whole.parent.parent : whole.parent;
  return call?.type === "call" && FIGURES.test(field(call, "function")?.text ?? "");
}

export function renamed(test: Node, from: string, to: string): string {
  let text = "";
  let at = test.startIndex;
  for (const name of namesRead(test)) {
    if (name.text !== from) continue;
    text += test.text.slice(at - test.startIndex, name.startIndex - test.startIndex) + to;
    at = name.endIndex;
  }
  return text + test.text.slice(at - test.startIndex);
}

const OPPOSITES: Readonly<Record<string, string>> = {
  ">": "<=",
  ">=": "<",
  "<": ">=",
  "<=": ">",
  "==": "!=",
  "!=": "==",
  is: "is not",
  "is not": "is",
  in: "not in",
  "not in": "in",
};

export function opposed(test: Node, text: string): string {
  if (test.type === "not_operator") return text.replace(/^not\s+/, "");
  const match = /^(\S+) (>=|<=|==|!=|>|<|is not|is|not in|in) (\S+)$/.exec(text);
  const other = match?.[2] && OPPOSITES[match[2]];
  if (test.type === "comparison_operator" && match && other) return `${match[1]} ${other} ${match[3]}`;
  return /^(?:attribute|subscript|call|identifier)$/.test(test.type) ? `not ${text}` : `not (${text})`;
}
