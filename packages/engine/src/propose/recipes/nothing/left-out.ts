import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { type Parameter, parametersOf } from "../../../code/python/parameters.ts";
import { callersOf } from "../../../diagnose/origin/python/callers.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { calledBy, othersOf } from "../wrong-arguments/failing-call.ts";
import { sourcedArguments } from "../wrong-arguments/missing-argument.ts";
import type { Birth } from "./births.ts";

/** A parameter that a caller leaves out: the caller passes what the others pass, or the default becomes what theirs is. */
export function leftOutIdeas(investigation: Investigation, fault: PythonFault, birth: Birth): Idea[] {
  const { code, frames } = investigation;
  const symbol = code.functionAt(birth.origin.path, birth.origin.line);
  const name = /^The parameter `(\w+)`/.exec(birth.origin.why)?.[1];
  const parameter = symbol && parametersOf(symbol.node).find((found) => found.name === name);
  if (!symbol || !parameter) return [];
  const callers = callersOf({ code, frames, fault: "nothing" }, symbol);
  const atCaller = callers.flatMap(({ path, call }): Idea[] => {
    const file = code.file(path);
    const statement = statementOf(call);
    const called = calledBy(code, path, call);
    if (!file || !statement || !called || leaves(call, parameter)) return [];
    const place: PythonFault = {
      ...fault,
      file,
      statement,
      line: startLineOf(call),
      function: code.functionAt(path, startLineOf(call)),
    };
    return sourcedArguments(
      code,
      place,
      { code, path: file.path, call: readCall(call), called, others: othersOf(code, place, call, called) },
      [parameter.name],
    );
  });
  return [...atCaller.slice(0, 2), ...defaultIdeas(investigation, symbol, parameter)];
}

/** Whether a call gives the parameter by name or hides what it gives. */
function leaves(call: Node, parameter: Parameter): boolean {
  const { named, hasSplat } = readCall(call);
  return named.has(parameter.name) || hasSplat;
}

/** Other functions of the project that have a parameter of this name all give it the same constant. */
function defaultIdeas({ code }: Investigation, symbol: FunctionSymbol, parameter: Parameter): Idea[] {
  // Where None has a meaning of its own, no value stands for it.
  if (new RegExp(`\\b${parameter.name} is (?:not )?None\\b`).test(symbol.node.text)) return [];
  const found = code
    .naming(parameter.name)
    .filter((path) => path.endsWith(".py") && !code.file(path)?.isTest)
    .flatMap((path) => (code.symbolsOf(path)?.functions ?? []).map((other) => ({ path, other })))
    .filter(({ other }) => other.node.id !== symbol.node.id)
    .flatMap(({ path, other }) => {
      const own = parametersOf(other.node).find(({ name }) => name === parameter.name)?.defaultValue;
      return own && own.type !== "none" ? [{ path, own }] : [];
    });
  const texts = new Set(found.map(({ own }) => own.text));
  const [first] = found;
  const file = code.file(symbol.path);
  if (!first || !file || texts.size !== 1 || parameter.defaultValue === null) return [];
  const isConstant = /^[A-Z][A-Z0-9_]*$/.test(first.own.text);
  if (!isConstant && !/^(?:integer|string|true|false|float)$/.test(first.own.type)) return [];
  const home = isConstant ? code.resolve(first.path, first.own.text) : null;
  const isHere = home?.path === symbol.path;
  const plan =
    home && !isHere ? planImport(code, symbol.path, code.moduleNameOf(home.path), first.own.text) : null;
  if (isConstant && !isHere && !plan) return [];
  return [
    runningIdea({
      cause: `\`${parameter.name}\` of ${symbol.name} is None when it is left out, and ${symbol.name} cannot work with that.`,
      explanation: `Its default is \`${first.own.text}\`, as at ${first.path}:${startLineOf(first.own)}.`,
      edits: [
        replaceNode(file, parameter.defaultValue, plan?.local ?? first.own.text),
        ...(plan?.edits ?? []),
      ],
      name: `default_of_${parameter.name}`,
    }),
  ];
}

/** The first text that a call is given: the key of `get("key")`. */
export function askedKey(call: Node): Node | null {
  const callee = field(call, "function");
  const isGet = callee?.type === "attribute" && /^(?:get|pop)$/.test(field(callee, "attribute")?.text ?? "");
  return isGet ? (readCall(call).positional[0] ?? null) : null;
}
