import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import {
  calleesOf as javascriptCallees,
  returnsOf as javascriptReturns,
} from "../../../diagnose/origin/javascript/functions.ts";
import { calleesOf as pythonCallees } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf as pythonReturns } from "../../../diagnose/origin/python/returns.ts";
import type { Grammar } from "./grammar.ts";
import { javascriptGrammar } from "./javascript-grammar.ts";
import { pythonGrammar } from "./python-grammar.ts";

/** The function that one of whose ways is looked at. */
export interface Subject {
  readonly code: CodeIndex;
  readonly file: SourceFile;
  readonly grammar: Grammar;
  readonly definition: Node;
  readonly name: string;
  readonly statements: readonly Node[];
  readonly parameters: readonly string[];
  /** What the other ways give back. */
  readonly given: readonly Node[];
  readonly isPython: boolean;
}

/** Null for a function without a body of statements, or one that yields. */
export function subjectOf(code: CodeIndex, file: SourceFile, definition: Node): Subject | null {
  const isPython = file.language === "python";
  const body = field(definition, "body");
  if (!body || !/^(?:block|statement_block)$/.test(body.type)) return null;
  const grammar = isPython ? pythonGrammar : javascriptGrammar;
  const returns = isPython ? null : javascriptReturns(definition);
  if (returns?.isGenerator || (isPython && descendantsHere(definition, "yield").length > 0)) return null;
  const given = isPython
    ? descendantsHere(definition, "return_statement").flatMap((one) => one.firstNamedChild ?? [])
    : (returns?.values ?? []);
  const own = field(definition, "name") ?? (definition.parent && field(definition.parent, "name"));
  return {
    code,
    file,
    grammar,
    definition,
    name: own?.text ?? "The function",
    statements: grammar.statementsOf(body),
    parameters: isPython
      ? parametersOf(definition).map(({ name }) => name)
      : parameterNames(definition).flatMap((one) => one ?? []),
    given,
    isPython,
  };
}

/** What the functions of the project that a call runs give; null where none is known. */
export function resultOf(
  { code, file, isPython }: Subject,
  call: Node,
): { readonly isAlways: boolean; readonly values: readonly Node[] } | null {
  const plain = /^await/.test(call.type) ? call.firstNamedChild : call;
  if (!plain || !/^call/.test(plain.type)) return null;
  const symbols: FunctionSymbol[] = (
    isPython ? pythonCallees(code, file.path, plain) : javascriptCallees(code, file.path, plain)
  ).map(({ symbol }) => symbol);
  if (symbols.length === 0) return null;
  const returns = symbols.map((symbol) =>
    isPython ? pythonReturns(symbol) : javascriptReturns(symbol.node),
  );
  return {
    isAlways: returns.every(
      ({ values, bare, canFallOff, isGenerator }) =>
        values.length > 0 && bare.length === 0 && !canFallOff && !isGenerator,
    ),
    values: returns.flatMap(({ values }) => values),
  };
}

/** Functions around a definition, and the parameters that they have. */
export function outerParameters({ definition, isPython }: Subject): Set<string> {
  const found = new Set<string>();
  for (let scope = definition.parent; scope; scope = scope.parent) {
    if (isPython ? scope.type === "function_definition" : isFunctionNode(scope))
      for (const name of isPython
        ? parametersOf(scope).map((one) => one.name)
        : parameterNames(scope).flatMap((one) => one ?? []))
        found.add(name);
  }
  return found;
}
