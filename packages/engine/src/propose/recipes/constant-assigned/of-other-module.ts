import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { broughtIn } from "../unserialisable/ideas.ts";

/**
 * `elapsed += seconds` where `elapsed` was taken in from another module: it may be read only. The module has a function
 * that makes this very change, and it is called: `advance(seconds)`.
 */
export function ownersFunctionIdeas({ code, event }: Investigation, { file, line }: JavascriptFault): Idea[] {
  const set = file.tree.rootNode
    .descendantsOfType(["assignment_expression", "augmented_assignment_expression", "update_expression"])
    .find((node) => startLineOf(node) === line && node.parent?.type === "expression_statement");
  const own = set && changeOf(set);
  const owner = own ? code.resolve(file.path, own.name) : null;
  if (!set || !own || !owner || owner.path === file.path) return [];
  const able = changersOf(code, owner.path, owner.name).filter(
    ({ change, takes }) => change.sign === own.sign && (takes || change.by === own.by),
  );
  const [only, ...others] = able;
  const brought = only && others.length === 0 ? broughtIn(code, file, only.symbol) : null;
  if (!only || !brought) return [];
  const given = only.takes ? (own.by ?? "1") : "";
  return [
    {
      name: "changed_by_its_module",
      sentence: "The request is answered, and the value is changed",
      cause: `\`${own.name}\` belongs to ${owner.path}; whoever takes it in may only read it.`,
      explanation: `Calls \`${only.symbol.name}\` of ${owner.path}, which changes it in this way.`,
      edits: [
        ...brought.edits,
        textEdit(file, set.startIndex, set.endIndex, `${brought.local}(${given})`),
      ].map((edit) => ({ ...edit, part: "fix" as const })),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line },
    },
  ];
}

interface Change {
  readonly name: string;
  readonly sign: string;
  /** By what, or to what, it is changed. */
  readonly by: string | null;
}

/** `x += n`, `x = x + n` and `x++` say one thing in three forms. */
function changeOf(node: Node): Change | null {
  const target = field(node, "left") ?? field(node, "argument");
  if (target?.type !== "identifier") return null;
  const name = target.text;
  const operator = field(node, "operator")?.text ?? "=";
  if (node.type === "update_expression") return { name, sign: `${operator[0] ?? "+"}=`, by: "1" };
  const value = field(node, "right");
  if (!value) return null;
  const isOfItself = value.type === "binary_expression" && field(value, "left")?.text === name;
  if (operator === "=" && isOfItself)
    return {
      name,
      sign: `${field(value, "operator")?.text ?? ""}=`,
      by: field(value, "right")?.text ?? null,
    };
  return { name, sign: operator, by: value.text };
}

interface Changer {
  readonly symbol: FunctionSymbol;
  readonly change: Change;
  readonly takes: boolean;
}

/** Functions that a module gives out and that do nothing but change this variable. */
function changersOf(code: CodeIndex, path: string, name: string): Changer[] {
  const file: SourceFile | null = code.file(path);
  const given = new Set(file ? exportsOf(file.tree.rootNode).map(({ exported }) => exported) : []);
  return (code.symbolsOf(path)?.functions ?? []).flatMap((symbol): Changer[] => {
    const body = field(symbol.node, "body");
    const [statement, ...more] = body?.type === "statement_block" ? body.namedChildren : [body];
    const made = statement?.type === "expression_statement" ? statement.firstNamedChild : statement;
    const change = made && more.length === 0 ? changeOf(made) : null;
    const [parameter, ...parameters] = parameterNames(symbol.node);
    if (!given.has(symbol.name) || change?.name !== name || parameters.length > 0) return [];
    const takes = parameter !== undefined;
    return takes && change.by !== parameter ? [] : [{ symbol, change, takes }];
  });
}
