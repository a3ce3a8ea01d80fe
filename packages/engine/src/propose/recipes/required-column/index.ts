import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import {
  makingsOf,
  placeOfMaking,
  type RecordMaking,
  recordMakings,
  transferred,
} from "../../house/record-makings.ts";
import { atom, isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Column, columnOf, modelOf } from "./schema.ts";

const guide = pythonGuide({
  slug: "required-column",
  title: "Fix NOT NULL constraint failed in Python",
  summary:
    "This error occurs when a row is made without a value that its column must have. Give what the other places give that make such rows, or what the column's declaration says; refuse the request where only the client can know it.",
  trace: [
    [
      '    Order.objects.create(number=row["number"], currency=row.get("currency"))',
      "The row that was to be made.",
    ],
    ["IntegrityError: NOT NULL constraint failed: orders.currency", "The column that got nothing."],
  ],
  causes: [
    ["absent", "The value is not always there", "A key that some rows lack.", 'row.get("currency")'],
    ["left-out", "One place leaves the column out", "The column was added later.", "Order(number=number)"],
  ],
  fix: [
    "Give what the other places give.",
    'currency=row.get("currency")',
    'currency=row.get("currency") or shop.currency',
  ],
  testing: [
    "Make a row without it.",
    'def test_import():\n    assert take_over(shop, {"number": "1"}).currency == "EUR"',
  ],
  questions: [
    ["Why not let the column be empty?", "Whoever reads it relies on the value; the schema says so."],
  ],
});

const MESSAGES: readonly RegExp[] = [
  /NOT NULL constraint failed: (?:(?<table>\w+)\.)?(?<column>\w+)/,
  /null value in column "(?<column>\w+)" (?:of relation "(?<table>\w+)" )?violates not-null constraint/,
  /Column '(?<column>\w+)' cannot be null/,
  /Field '(?<column>\w+)' doesn't have a default value/,
];

/** A row that lacks a value which its column must have, in Python. */
export const requiredColumnRecipe: Recipe = findingsRecipe({
  slug: "required-column",
  guide,
  score: (fault, investigation) => (findings(investigation, fault).length > 0 ? 0.9 : null),
  findings,
});

const ADVICE = "Make rows of a kind in one place, so that no column is forgotten in the others.";

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  const said = MESSAGES.map((pattern) => pattern.exec(fault.exception.value)?.groups).find(
    (groups) => groups,
  );
  const table = (said?.table ?? "").toLowerCase();
  const name = said?.column;
  if (name === undefined) return [];
  const model = table === "" ? null : modelOf(code, table);
  const making = makingAt(code, fault, [table, model?.name.toLowerCase() ?? ""], name);
  if (!making) return [];
  // A relation is given as an object, and stored under another name.
  const column = making.given.has(name) ? name : name.replace(/_id$/, "");
  const declared = columnOf(code, table, model, column);
  const idea = bySiblings(code, making, column, declared) ?? byDeclaration(making, column, declared);
  if (!idea) return [];
  const line = making.node.startPosition.row + 1;
  return [
    { id: "absent", sentence: idea.cause, path: making.file.path, line, ideas: [idea], advice: ADVICE },
  ];
}

/** The place on the trace, the innermost first, that makes the row. */
function makingAt(
  code: CodeIndex,
  { frames }: PythonFault,
  things: readonly string[],
  name: string,
): RecordMaking | null {
  for (const { path, line } of frames.toReversed()) {
    const file = code.file(path);
    const scope = code.functionAt(path, line)?.node;
    if (!file || !scope) continue;
    const found = recordMakings(code, file, scope).filter(
      ({ thing, given }) => things.includes(thing) || (things.every((one) => one === "") && given.has(name)),
    );
    const [only, ...others] = found;
    if (only) return others.length === 0 ? only : null;
  }
  return null;
}

/** What the other places that make such rows give for the column, where they agree. */
function bySiblings(code: CodeIndex, making: RecordMaking, column: string, declared: Column): Idea | null {
  const others = makingsOf(code, making.thing, making.file).filter(
    ({ file, node }) => !(file.path === making.file.path && node.id === making.node.id),
  );
  const given = others.flatMap((other) => {
    const value = other.given.get(column);
    if (!value || value.type === "none" || isOptional(value)) return [];
    const said = transferred(code, other, value, making);
    return [{ other, value, said }];
  });
  const texts = new Set(given.map(({ said }) => said?.text ?? null));
  const [first] = given;
  const own = making.given.get(column);
  if (!first?.said || texts.size !== 1 || first.said.text === own?.text) return null;
  const isConstant = /^(?:string|integer|float|true|false)$/.test(first.value.type);
  const edit = own
    ? withFallback(making, own, first.said.text, declared)
    : leftOut(making, column, first.said.text);
  if (!edit) return null;
  const places = given.slice(0, 3).map(({ other }) => placeOfMaking(other));
  return runningIdea({
    cause: `${placeOfMaking(making)} makes a row without \`${column}\`, which its column must have${own ? " and which is not always there" : ""}.`,
    explanation: `It is \`${first.said.text}\` where nothing else is given, as at ${places.join(", ")}.`,
    edits: [...first.said.imports, edit],
    // One other place that writes a constant may mean its own case.
    basis: isConstant && given.length === 1 ? "guess" : "house",
    name: `row_has_its_${column}`,
    sentence: "The row is made with what its column must have.",
  });
}

/** The column's own default, which a None that is given overrides. */
function byDeclaration(making: RecordMaking, column: string, declared: Column): Idea | null {
  const own = making.given.get(column);
  if (!own || declared.default === null || !isOptional(own)) return null;
  const edit = withFallback(making, own, declared.default, declared);
  if (!edit) return null;
  return runningIdea({
    cause: `${placeOfMaking(making)} gives \`${column}\` as None where it is absent, which overrides what ${declared.place ?? "the column"} says it is then.`,
    explanation: `It is \`${declared.default}\` where it is absent, as the column is declared.`,
    edits: [edit],
    basis: "house",
    name: `row_has_its_${column}`,
    sentence: "The row is made with what its column must have.",
  });
}

/** `row.get("currency")`, `None`, `x if y else None`: what says itself that it may be nothing. */
function isOptional(node: Node): boolean {
  if (node.type === "none") return true;
  if (node.type === "conditional_expression") return node.namedChildren.some(({ type }) => type === "none");
  if (node.type === "boolean_operator") return false;
  return keyOfGet(node) !== null;
}

/** The key of `row.get("currency")` without a default. */
function keyOfGet(node: Node): string | null {
  if (node.type !== "call" || !/\.get\(/.test(node.text)) return null;
  const { positional, named } = readCall(node);
  const callee = field(node, "function");
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  const [key, ...others] = positional;
  return isGet && key && others.length === 0 && named.size === 0 ? (plainString(key) ?? key.text) : null;
}

function withFallback({ file }: RecordMaking, own: Node, text: string, { kind }: Column): Edit | null {
  if (own.type === "none") return replaceNode(file, own, text);
  // Nothing, zero and False are numbers that somebody gave.
  if (kind === "number") {
    if (keyOfGet(own) !== null) {
      const key = readCall(own).positional[0];
      return key ? textEdit(file, key.endIndex, key.endIndex, `, ${text}`) : null;
    }
    return isPlain(own)
      ? replaceNode(file, own, `${own.text} if ${own.text} is not None else ${text}`)
      : null;
  }
  return /^(?:identifier|attribute|subscript|call)$/.test(own.type)
    ? replaceNode(file, own, `${atom(own)} or ${text}`)
    : null;
}

/** `currency=…` behind the other keywords of the call. */
function leftOut({ file, node, isOpen, given }: RecordMaking, column: string, text: string): Edit | null {
  const [pair] = [...given.values()].flatMap(({ parent }) => (parent?.type === "pair" ? [parent] : []));
  const row = pair?.parent?.type === "dictionary" && node.type === "call" ? pair.parent : null;
  const end = row?.namedChildren.findLast(({ type }) => type === "pair");
  if (row && end && !isOpen && [...given.values()].every((value) => value.parent?.parent?.id === row.id))
    return textEdit(file, end.endIndex, end.endIndex, `, "${column}": ${text}`);
  const list = field(node, "arguments");
  const last = list?.namedChildren.findLast(({ type }) => type !== "comment");
  const isCall = [...given.values()].every((value) => value.parent?.type === "keyword_argument");
  return list && last?.type === "keyword_argument" && isCall && !isOpen
    ? textEdit(file, last.endIndex, last.endIndex, `, ${column}=${text}`)
    : null;
}
