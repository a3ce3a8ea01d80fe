import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { insertAfter, insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

/**
 * `const stop = watch((value) => { …; stop(); })`, and `watch` calls back before it has given anything: it is noted that
 * nothing more is wanted, and ended as soon as it can be.
 */
export function earlyCallbackIdeas(
  investigation: Investigation,
  { file, line }: JavascriptFault,
  name: string,
): Idea[] {
  const found = callbackThatEnds(file, line, name);
  if (!found) return [];
  const { declaration, declarator, callback, ends } = found;
  const end = usesSemicolons(file) ? ";" : "";
  const flag = freeName(investigation.code, file, declaration, "isDone");
  const type = /\.[cm]?tsx?$/.test(file.path) ? typeOf(ends, name) : "";
  const indent = indentOf(file, declaration);
  const value = field(declarator, "value");
  const first = field(callback, "body")?.namedChildren.find((child) => child.type !== "comment");
  const [last] = ends;
  if (!value || !first || !last) return [];
  const own = ends.flatMap((statement) => endedEdits(file, statement, name, flag, end));
  const after = last.text.replace(/;$/, "");
  const edits = [
    textEdit(
      file,
      declaration.startIndex,
      value.startIndex,
      `let ${name}${type}${end}\n${indent}let ${flag} = false${end}\n${indent}${name} = `,
    ),
    insertBefore(file, first, [`if (${flag}) return${end}`]),
    ...own,
    insertAfter(file, declaration, [`if (${flag}) ${after}${end}`]),
  ].map((edit) => ({ ...edit, together: "ended" }));
  return [
    guess({ investigation }, 0.9, {
      name: "called_back_at_once",
      sentence: "What is there already is told at once, and then no longer listened to",
      cause: `\`${value.text.slice(0, 40).split("\n")[0]}\` may call back before \`${name}\` has its value, and the callback ends by \`${name}\`.`,
      explanation: "Notes that nothing more is wanted, and ends it once it can be ended.",
      edits,
      basis: "standard",
      place: { path: file.path, line: startLineOf(declaration) },
    }).idea,
  ];
}

interface Found {
  readonly declaration: Node;
  readonly declarator: Node;
  readonly callback: Node;
  /** The statements of the callback that end it: `stop();`. */
  readonly ends: readonly Node[];
}

function callbackThatEnds(file: SourceFile, line: number, name: string): Found | null {
  const uses = file.tree.rootNode.descendantsOfType("identifier").filter(({ text }) => text === name);
  const failing = uses.find((node) => startLineOf(node) === line && !isName(node));
  for (let node: Node | null | undefined = failing; node; node = node.parent) {
    const declarator = node.type === "variable_declarator" ? node : null;
    if (!declarator || field(declarator, "name")?.text !== name) continue;
    const declaration = declarator.parent;
    const call = field(declarator, "value");
    const isOnly = declaration?.type === "lexical_declaration" && declaration.namedChildCount === 1;
    if (!declaration || !isOnly || call?.type !== "call_expression") return null;
    const callback = field(call, "arguments")?.namedChildren.find(
      (child) =>
        isFunctionNode(child) &&
        failing !== undefined &&
        child.startIndex <= failing.startIndex &&
        failing.endIndex <= child.endIndex,
    );
    if (!callback || field(callback, "body")?.type !== "statement_block") return null;
    const inside = uses.filter(
      (use) => callback.startIndex <= use.startIndex && use.endIndex <= callback.endIndex,
    );
    const ends = inside.map((use) => endOf(use));
    const own = ends.filter((statement) => statement !== null);
    return own.length === inside.length ? { declaration, declarator, callback, ends: own } : null;
  }
  return null;
}

function isName(node: Node): boolean {
  return node.parent?.type === "variable_declarator" && field(node.parent, "name")?.id === node.id;
}

/** The statement `stop();`, `subscription.unsubscribe();` or `clearInterval(timer);` of a use. */
function endOf(use: Node): Node | null {
  const { parent } = use;
  const isCalled = parent?.type === "call_expression" && field(parent, "function")?.id === use.id;
  const isGiven =
    parent?.type === "arguments" &&
    parent.namedChildCount === 1 &&
    /^clear(?:Interval|Timeout|Immediate)$/.test(field(parent.parent ?? parent, "function")?.text ?? "");
  const isAsked =
    parent?.type === "member_expression" &&
    field(parent, "object")?.id === use.id &&
    /^(?:unsubscribe|remove|dispose|close|off|stop|cancel|destroy|disconnect|abort|end|unref)$/.test(
      field(parent, "property")?.text ?? "",
    );
  const call = isCalled ? parent : isGiven || isAsked ? parent.parent : null;
  const statement = call?.type === "call_expression" ? call.parent : null;
  const isWhole =
    statement?.type === "expression_statement" &&
    /^(?:statement_block|switch_case)$/.test(statement.parent?.type ?? "");
  return isWhole ? statement : null;
}

function endedEdits(file: SourceFile, statement: Node, name: string, flag: string, end: string): Edit[] {
  const asked = statement.text
    .replace(new RegExp(`^${name.replace(/\$/g, "\\$")}\\(`), `${name}?.(`)
    .replace(new RegExp(`^${name.replace(/\$/g, "\\$")}\\.`), `${name}?.`);
  const text = `${flag} = true${end}\n${indentOf(file, statement)}${asked}`;
  return [textEdit(file, statement.startIndex, statement.endIndex, text)];
}

function typeOf([statement]: readonly Node[], name: string): string {
  const method = new RegExp(`^${name.replace(/\$/g, "\\$")}\\.(\\w+)\\(`).exec(statement?.text ?? "")?.[1];
  if (method) return `: { ${method}(): void } | undefined`;
  return /^clear/.test(statement?.text ?? "")
    ? ": ReturnType<typeof setTimeout> | undefined"
    : ": (() => void) | undefined";
}
