import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { indented } from "../edits/indented.ts";
import { insertAfter, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { callsOn, onLine, only, type Slip } from "./slip.ts";

/** What SQLAlchemy, and `sqlite3` below it, ask of a query and of what it gives. */
export const SQL_FORMS: readonly Slip[] = [
  {
    message: /^'Engine' object has no attribute 'execute'/,
    cause: "asks the engine, which executes nothing itself since SQLAlchemy 2.",
    how: "It is asked through a connection.",
    edits: (_investigation, fault) => throughConnection(fault),
  },
  {
    message: /^The unique\(\) method must be invoked on this Result/,
    cause: "reads rows that a joined load repeats.",
    how: "Each is taken once, by `unique()`, as the message says.",
    edits: (_investigation, fault) => {
      const calls = callsOn(fault, /^(?:execute|scalars)$/);
      const query = calls.find((call) => readCall(call).positional.length > 0) ?? null;
      const other = query ? null : only(queriesIn(fault));
      const at = query ?? other;
      return at ? [textEdit(fault.file, at.endIndex, at.endIndex, ".unique()")] : [];
    },
  },
  {
    message: /^Boolean value of this clause is not defined/,
    cause: "puts conditions of a query together by `and`, `or` or `not`, which Python decides itself.",
    how: "They are put together as SQL.",
    edits: joinedConditions,
  },
  {
    // The message of a row is the name alone.
    message: /^(\w+)$|^Could not locate column in row for column '(\w+)'/,
    cause: "reads the field of a model from the row around it.",
    how: "The models themselves are asked for, with `scalars`.",
    edits: (investigation, fault, match) => {
      if (!/^(?:AttributeError|NoSuchColumnError)$/.test(fault.exception.type)) return [];
      const name = match[1] ?? match[2] ?? "";
      const read = onLine(fault, ["attribute"]).find((node) => field(node, "attribute")?.text === name);
      const holder = read && field(read, "object");
      const query = holder && executedFor(investigation, fault, holder);
      const callee = query && field(query.node, "function");
      const target = callee?.type === "attribute" ? field(callee, "attribute") : null;
      const [given] = query ? readCall(query.node).positional : [];
      const isOfOne = given && /^(?:\w+\.)*select\(\s*[A-Z]\w*\s*\)/.test(given.text);
      return query && target && isOfOne ? [replaceNode(query.file, target, "scalars")] : [];
    },
  },
  {
    message: /^tuple indices must be integers or slices, not str/,
    cause: "reads a column by its name from a row that is a tuple.",
    how: "The rows are read by name.",
    edits: (investigation, fault) => {
      const reads = onLine(fault, ["subscript"]).filter(
        (node) => field(node, "subscript")?.type === "string",
      );
      const holder = reads[0] && field(reads[0], "value");
      const query = holder && executedFor(investigation, fault, holder);
      if (!holder || !query || reads.some((node) => field(node, "value")?.text !== holder.text)) return [];
      if (/\bsqlalchemy\b/.test(query.file.text))
        return [textEdit(query.file, query.node.endIndex, query.node.endIndex, ".mappings()")];
      return rowsByName(investigation);
    },
  },
  {
    message: /^You can only execute one statement at a time/,
    cause: "executes several statements at once.",
    how: "They are executed as a script.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^execute$/));
      const callee = call && field(call, "function");
      const name = callee?.type === "attribute" ? field(callee, "attribute") : null;
      return call && name && readCall(call).positional.length === 1
        ? [replaceNode(fault.file, name, "executescript")]
        : [];
    },
  },
];

const READS = /\bselect\b/i;
const FINISHED =
  /^(?:scalar|scalar_one|scalar_one_or_none|scalars|all|fetchall|fetchone|first|one|one_or_none|rowcount|mappings)$/;

/** The statement runs within a connection, where all that is read of the answer is read in it. */
function throughConnection(fault: PythonFault): Edit[] {
  const { file, statement } = fault;
  const call = only(callsOn(fault, /^execute$/));
  const callee = call && field(call, "function");
  const engine = callee?.type === "attribute" ? field(callee, "object") : null;
  if (!call || !engine) return [];
  const after = call.parent?.type === "attribute" ? (field(call.parent, "attribute")?.text ?? "") : "";
  const isAlone = statement.type === "for_statement" || call.parent?.type === "expression_statement";
  if (!isAlone && !FINISHED.test(after)) return [];
  const how = READS.test(call.text) ? "connect" : "begin";
  const edit = indented(file, statement, `with ${engine.text}.${how}() as connection:`);
  return edit ? [edit, replaceNode(file, engine, "connection")] : [];
}

function queriesIn(fault: PythonFault): Node[] {
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  return scope
    .descendantsOfType("call")
    .filter((call) => /^(?:execute|scalars)$/.test(lastNameOf(field(call, "function") ?? call) ?? ""))
    .filter((call) => readCall(call).positional.length > 0);
}

/** The query whose rows a value is one of, where it is asked in the project. */
function executedFor(investigation: Investigation, fault: PythonFault, value: Node) {
  for (const { node, path } of trailOf(investigation, fault.file.path, value)) {
    const file = investigation.code.file(path);
    const calls = [...(node.type === "call" ? [node] : []), ...node.descendantsOfType("call")];
    const query = calls.find(
      (call) =>
        /^(?:execute|stream)$/.test(lastNameOf(field(call, "function") ?? call) ?? "") &&
        readCall(call).receiver !== null,
    );
    if (file && !file.isTest && query) return { file, node: query };
  }
  return null;
}

/** `sqlite3` gives rows that can be read by name where the connection is told so; the one place that opens it. */
function rowsByName({ code }: Investigation): Edit[] {
  const opened = code.mentions("sqlite3.connect(").flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return [];
    return file.tree.rootNode
      .descendantsOfType("call")
      .filter((call) => field(call, "function")?.text === "sqlite3.connect")
      .map((call) => ({ file, call }));
  });
  const place = only(opened);
  const assignment = place?.call.parent;
  const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
  const statement = assignment && statementOf(assignment);
  if (!place || !target || !statement) return [];
  const edit = insertAfter(place.file, statement, [`${target.text}.row_factory = sqlite3.Row`]);
  return edit ? [edit] : [];
}

const CONDITIONS = /^(?:where|filter|having|and_|or_|join|outerjoin|on|exists|case|not_)$/;

function joinedConditions({ code }: Investigation, fault: PythonFault): Edit[] {
  const joined = onLine(fault, ["boolean_operator"]).filter((node) => node.parent?.type === "argument_list");
  const place = only(joined);
  const call = place?.parent?.parent;
  if (!place || !call || !CONDITIONS.test(lastNameOf(field(call, "function") ?? call) ?? "")) return [];
  const name = field(place, "operator")?.text;
  const parts = partsOf(place, name);
  const isAnd =
    name === "and" && /^(?:where|filter|having)$/.test(lastNameOf(field(call, "function") ?? call) ?? "");
  const given = parts.map((part) =>
    part.type === "parenthesized_expression" ? part.text.slice(1, -1) : part.text,
  );
  if (parts.some((part) => part.descendantsOfType("boolean_operator").length > 0)) return [];
  if (isAnd) return [replaceNode(fault.file, place, given.join(", "))];
  const plan = planImport(code, fault.file.path, "sqlalchemy", `${name}_`);
  return plan ? [...plan.edits, replaceNode(fault.file, place, `${plan.local}(${given.join(", ")})`)] : [];
}

function partsOf(node: Node, operator: string | undefined): Node[] {
  const isJoined = node.type === "boolean_operator" && field(node, "operator")?.text === operator;
  const sides = isJoined ? [field(node, "left"), field(node, "right")].filter((side) => side !== null) : [];
  return isJoined ? sides.flatMap((side) => partsOf(side, operator)) : [node];
}
