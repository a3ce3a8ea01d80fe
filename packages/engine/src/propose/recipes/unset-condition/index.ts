import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { isDeclaredOptional } from "../../house/javascript/declared-part.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { insertAfter, replaceNode } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

const guide = shortGuide({
  slug: "unset-condition",
  title: "Fix Undefined binding(s) detected when compiling SELECT",
  summary:
    "This error occurs when a query is narrowed by a value that nobody gave: builders of queries refuse `undefined`, as it could mean nothing or NULL. Narrow the query only where the value is given.",
  trace: [
    [
      "Error: Undefined binding(s) detected when compiling SELECT. Undefined column(s): [city]",
      "`city` was undefined when the query was built.",
    ],
  ],
  causes: [["optional", "A filter that may be left out", "Nobody gave it.", "query.where({ city });"]],
  fix: ["Ask first.", "query.where({ city });", "if (city !== undefined) query.where({ city });"],
  testing: ["Leave every filter out.", "assert.equal((await list({})).length, 3);"],
  questions: [["Why not NULL?", "That asks for rows without a city, and not for those of any."]],
});

const UNDEFINED_COLUMNS = /Undefined column\(s\): \[([\w$.]+)\]/;
const UNDEFINED_PARAMETER = /WHERE parameter "([\w$.]+)" has invalid "undefined" value/;
const NARROWS = /^(?:where|andWhere|filter|whereEquals|findAll|find|findAndCountAll|count|match)$/;

interface Condition {
  readonly file: SourceFile;
  /** The entry of the object that a query is narrowed by. */
  readonly entry: Node;
  readonly value: Node;
  readonly object: Node;
  /** `.where({ city })` as a call; null where the object stands elsewhere. */
  readonly call: Node | null;
}

/** The condition that nobody gave is made only where it is given, as the others of the same query are. */
function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { code } = investigation;
  const column = columnOf(fault);
  const found = column === null ? [] : conditionsOn(code, fault, column);
  const [condition] = found;
  if (!condition || found.length > 1) return [];
  const { file, value, object } = condition;
  const like = askedBeside(condition);
  if (!like && !isDeclaredOptional(code, file.path, value)) return [];
  const moved = like ? movedBehind(condition, like) : null;
  const test = like?.test ?? ((name: string) => `${name} !== undefined`);
  const edits = moved ?? [
    replaceNode(file, condition.entry, `...(${test(value.text)} && { ${condition.entry.text} })`),
  ];
  return [
    guess({ investigation }, 0.93, {
      name: `without_${value.text.replace(/\W+/g, "_")}`,
      sentence: `It is answered where no ${value.text} is given`,
      cause: `The query is narrowed by \`${value.text}\` also where none is given.`,
      explanation: like
        ? `Narrows it only where one is given, as ${file.path}:${startLineOf(like.statement)} does.`
        : "Narrows it only where one is given.",
      edits,
      basis: like ? "house" : "guess",
      place: { path: file.path, line: startLineOf(object) },
    }).idea,
  ];
}

function columnOf({ exception }: JavascriptFault): string | null {
  const name = (UNDEFINED_COLUMNS.exec(exception.value) ?? UNDEFINED_PARAMETER.exec(exception.value))?.[1];
  return name?.split(".").at(-1) ?? null;
}

/** Where a query is narrowed by this column: in the functions of the trace, else anywhere. */
function conditionsOn(code: CodeIndex, fault: JavascriptFault, column: string): Condition[] {
  const all = code.mentions(column).flatMap((path): Condition[] => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return file.tree.rootNode
      .descendantsOfType("object")
      .flatMap((object) => conditionIn(file, object, column));
  });
  const onTrace = all.filter(({ file, object }) =>
    fault.frames.some(({ path, line }) => {
      const symbol = path === file.path ? code.functionAt(path, line) : null;
      return symbol && symbol.node.startIndex <= object.startIndex && object.endIndex <= symbol.node.endIndex;
    }),
  );
  if (onTrace.length > 0) return onTrace;
  const table = /\bfrom ["`]?(\w+)/i.exec(fault.exception.value)?.[1];
  const ofTable = all.filter(
    ({ object }) => table && new RegExp(`\\b${table}\\b`, "i").test(functionAround(object)?.text ?? ""),
  );
  return ofTable.length > 0 ? ofTable : all;
}

function conditionIn(file: SourceFile, object: Node, column: string): Condition[] {
  const entry = object.namedChildren.find((child) =>
    child.type === "shorthand_property_identifier"
      ? child.text === column
      : child.type === "pair" && field(child, "key")?.text.replace(/["'`]/g, "").split(".").at(-1) === column,
  );
  const value = entry && (field(entry, "value") ?? entry);
  if (!entry || !value || !/identifier$|^member_expression$/.test(value.type)) return [];
  const call = object.parent?.type === "arguments" ? object.parent.parent : null;
  const callee = call && field(call, "function");
  const isNarrowing = NARROWS.test((callee && (field(callee, "property") ?? callee).text) ?? "");
  const isWhere = object.parent?.type === "pair" && field(object.parent, "key")?.text === "where";
  return isNarrowing || isWhere ? [{ file, entry, value, object, call: isNarrowing ? call : null }] : [];
}

interface Asked {
  readonly statement: Node;
  /** The name that the query has. */
  readonly query: string;
  readonly test: (name: string) => string;
  readonly write: (condition: string, call: string) => string;
}

/** `if (quiet !== undefined) query.where({ quiet })` in the same function, or one beside it. */
function askedBeside({ file, object }: Condition): Asked | null {
  const own = functionAround(object);
  const all = file.tree.rootNode.descendantsOfType("if_statement").flatMap((statement): Asked[] => {
    const condition = field(statement, "condition")?.firstNamedChild;
    const way = field(statement, "consequence");
    const inner = way?.type === "statement_block" && way.namedChildCount === 1 ? way.firstNamedChild : way;
    const made = inner?.type === "expression_statement" ? inner.firstNamedChild : null;
    const call = made?.type === "assignment_expression" ? field(made, "right") : made;
    const callee = call?.type === "call_expression" ? field(call, "function") : null;
    const query = callee?.type === "member_expression" ? field(callee, "object") : null;
    const name = condition && askedName(condition);
    if (!condition || !call || !query || !name || query.type !== "identifier" || !way || !inner) return [];
    if (!NARROWS.test(field(callee as Node, "property")?.text ?? "")) return [];
    if (!new RegExp(`\\b${name.replace(/[.$]/g, "\\$&")}\\b`).test(field(call, "arguments")?.text ?? ""))
      return [];
    const isAssigned = made?.type === "assignment_expression";
    const end = inner.text.endsWith(";") ? ";" : "";
    return [
      {
        statement,
        query: query.text,
        test: (other) => condition.text.replace(name, () => other),
        write: (test, text) => {
          const line = `${isAssigned ? `${query.text} = ` : ""}${text}${end}`;
          return way.type === "statement_block" ? `if (${test}) {\n\t${line}\n}` : `if (${test}) ${line}`;
        },
      },
    ];
  });
  return all.find(({ statement }) => functionAround(statement)?.id === own?.id) ?? all[0] ?? null;
}

/** What a condition asks for: `quiet !== undefined`, `quiet != null`, `quiet`. */
function askedName(condition: Node): string | null {
  if (/^(?:identifier|member_expression)$/.test(condition.type)) return condition.text;
  const left = condition.type === "binary_expression" ? field(condition, "left") : null;
  const isAsked = /^!==?$/.test((left && field(condition, "operator")?.text) ?? "");
  return left && isAsked && /^(?:null|undefined)$/.test(field(condition, "right")?.text ?? "")
    ? left.text
    : null;
}

/** The condition taken out of the chain that makes the query, and put behind it; null where the query has no name yet. */
function movedBehind({ file, object, call, value }: Condition, like: Asked): Edit[] | null {
  const callee = call && field(call, "function");
  const before = callee && field(callee, "object");
  const declarator = call && ancestorOfType(call, ["variable_declarator"]);
  const name = declarator && field(declarator, "name");
  const declaration = declarator?.parent;
  if (!call || !before || !declaration || name?.type !== "identifier" || object.namedChildCount !== 1)
    return null;
  if (functionAround(declarator)?.id !== functionAround(call)?.id || /\bawait\b/.test(declarator.text))
    return null;
  const narrowed = `${name.text}${file.text.slice(before.endIndex, call.endIndex)}`;
  return [
    textEdit(file, before.endIndex, call.endIndex, ""),
    insertAfter(
      file,
      declaration,
      like.write(like.test(value.text), narrowed.replace(/\s*\n\s*/g, "")).split("\n"),
    ),
  ].map((edit) => ({ ...edit, together: "condition" }));
}

/** Conditions of a query by what nobody gave. */
export const unsetConditionRecipe = defineRecipe({
  slug: "unset-condition",
  guide,
  matches: (fault) =>
    columnOf(fault) === null
      ? null
      : { score: 0.86, evidence: "A builder of queries was given undefined for a column." },
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A query is narrowed by what nobody gave (${frame.path}:${frame.line}).`,
    advice: ["Narrow it only where the value is given."],
  }),
});
