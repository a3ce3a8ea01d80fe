import type { Node } from "web-tree-sitter";
import { ancestorOfType, argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { stdlibModuleOf } from "../../../code/python/stdlib-names.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { callsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { classOfValue, methodOf } from "../../../diagnose/origin/python/callees.ts";
import { replaceNode } from "../edits/expressions.ts";
import { statementOf } from "../edits/statements.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn } from "../unbound-variable/names.ts";
import { unhidden } from "./hidden-by-parameter.ts";
import { hiddenMethod } from "./hidden-method.ts";
import type { KindCase } from "./kind-case.ts";

/** A function or method that is named where its result is needed: it is called. */
export function uncalledIdeas({ births, investigation }: KindCase): Idea[] {
  return births
    .filter(({ origin }) => origin.kind === "missing_call")
    .slice(0, 2)
    .flatMap(({ file, node }) => {
      if (needsArguments(investigation.code, file.path, node)) return [];
      const all = sameReads(node);
      return [
        runningIdea({
          cause: `\`${node.text}\` is named at ${file.path}:${startLineOf(node)} and not called, so the function itself is used as its result.`,
          explanation: "It is called.",
          edits: all.map((one) => textEdit(file, one.endIndex, one.endIndex, "()")),
          basis: "standard",
          name: "function_is_called",
        }),
      ];
    });
}

/** What the same statement names in the same way and does not call: `a.size > b.size`. */
function sameReads(node: Node): Node[] {
  const name = node.type === "attribute" ? field(node, "attribute")?.text : null;
  const statement = statementOf(node);
  if (name == null || !statement) return [node];
  const head = field(statement, "condition") ?? (field(statement, "body") ? node : statement);
  const same = (head.id === node.id ? [node] : head.descendantsOfType("attribute")).filter(
    (one) =>
      field(one, "attribute")?.text === name &&
      !(one.parent?.type === "call" && field(one.parent, "function")?.id === one.id) &&
      !(one.parent?.type === "assignment" && field(one.parent, "left")?.id === one.id),
  );
  return same.some(({ id }) => id === node.id) ? same : [node];
}

function needsArguments(code: KindCase["investigation"]["code"], path: string, node: Node): boolean {
  const name = node.type === "attribute" ? (field(node, "attribute")?.text ?? "") : node.text;
  const object = node.type === "attribute" ? field(node, "object") : null;
  const owner = object && classOfValue(code, path, object);
  const own = owner && methodOf(code, owner, name);
  const resolved = node.type === "identifier" ? code.resolve(path, name)?.node : null;
  const found = own
    ? [own.node]
    : resolved
      ? [resolved]
      : code.functionsNamed(name).map((symbol) => symbol.node);
  return found.some((definition) => {
    const isMethod =
      ancestorOfType(definition, ["class_definition", "function_definition"])?.type === "class_definition";
    const given = parametersOf(definition).slice(
      isMethod && !/staticmethod/.test(decoratorsOf(definition).join()) ? 1 : 0,
    );
    return given.some(
      ({ defaultValue, kind }) => defaultValue === null && (kind === "positional" || kind === "keyword_only"),
    );
  });
}

/** What was called is none: a property, a value in round brackets, a module, a local that hides a function, a lost comma. */
export function notCallableIdeas(given: KindCase): Idea[] {
  if (!/is not callable/.test(given.message)) return [];
  return [
    ...lostComma(given),
    ...ofModule(given),
    ...property(given),
    ...hidden(given),
    ...hiddenMethod(given),
    ...brackets(given),
    ...calledTwice(given),
  ];
}

function callOf({ value }: KindCase): Node | null {
  return value.parent?.type === "call" ? value.parent : null;
}

/** `[("a", 1) ("b", 2)]` */
function lostComma({ fault, value }: KindCase): Idea[] {
  if (!/^(?:tuple|list|string|integer|float|dictionary|parenthesized_expression)$/.test(value.type))
    return [];
  return [
    runningIdea({
      cause: `A comma is missing behind \`${value.text.slice(0, 40)}\`, so that Python takes what follows for a call.`,
      explanation: "The comma is written.",
      edits: [textEdit(fault.file, value.endIndex, value.endIndex, ",")],
      basis: "standard",
    }),
  ];
}

/** `import datetime` and `datetime(2026, 1, 1)`: the class or function of that name inside the module. */
function ofModule({ fault, value, observed, investigation: { code } }: KindCase): Idea[] {
  if (observed !== "module" || value.type !== "identifier") return [];
  const name = value.text;
  const inTree = code.resolve(fault.file.path, `${name}.${name}`)?.node != null;
  if (!inTree && stdlibModuleOf(name) !== name) return [];
  return [
    runningIdea({
      cause: `\`${name}\` is the module here, and the module is called.`,
      explanation: `What is called is \`${name}\` in it.`,
      edits: [replaceNode(fault.file, value, `${name}.${name}`)],
      basis: "standard",
    }),
  ];
}

/** `order.total()` of a property or field. */
function property({ fault, value, investigation: { code } }: KindCase): Idea[] {
  const call = value.parent;
  if (value.type !== "attribute" || !call || argumentsOf(call).length > 0) return [];
  const name = field(value, "attribute")?.text ?? "";
  const object = field(value, "object");
  const owner = object && classOfValue(code, fault.file.path, object);
  const own = owner && methodOf(code, owner, name);
  const definitions = own ? [own] : owner ? [] : code.functionsNamed(name);
  // A method that gives something callable is another matter.
  if (definitions.some(({ node }) => !/property/.test(decoratorsOf(node).join()))) return [];
  const isProperty = definitions.length > 0;
  return [
    runningIdea({
      cause: `\`${name}\` is ${isProperty ? "a property" : "a value"}, and ${fault.file.path}:${fault.line} calls what it gives.`,
      explanation: "It is read without brackets.",
      edits: [textEdit(fault.file, value.endIndex, call.endIndex, "")],
      basis: "standard",
      name: `${name}_is_read`,
    }),
  ];
}

/** A local variable or parameter that has the name of a function which is called further down. */
function hidden({ fault, value, investigation: { code } }: KindCase): Idea[] {
  const scope = fault.function?.node;
  if (value.type !== "identifier" || !scope) return [];
  const name = value.text;
  const symbols = code.symbolsOf(fault.file.path);
  const isOuter =
    isBuiltin(name) ||
    [...(symbols?.functions ?? []), ...(symbols?.classes ?? [])].some(
      ({ qualifiedName }) => qualifiedName === name,
    ) ||
    (symbols?.imports.some(({ local, atModuleLevel }) => local === name && atModuleLevel) ?? false);
  const parameter = parametersOf(scope).find((found) => found.name === name);
  const bound = bindingsIn(scope).filter((node) => node.text === name);
  if (!isOuter || (!parameter && bound.length === 0)) return [];
  const isPassed = callsWithin(code, fault.function?.name ?? "").some(({ node }) =>
    argumentsOf(node).some((one) => one.type === "keyword_argument" && field(one, "name")?.text === name),
  );
  const free = `${name}_`;
  const all = scope.descendantsOfType("identifier").filter((node) => node.text === name);
  if (scope.descendantsOfType("identifier").some((node) => node.text === free)) return [];
  const own = all.filter((node) => {
    const parent = node.parent;
    if (parent?.type === "attribute" && field(parent, "attribute")?.id === node.id) return false;
    if (parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id) return false;
    if (parent?.type === "function_definition") return false;
    return !(parent?.type === "call" && field(parent, "function")?.id === node.id);
  });
  const hasValue = /^(?:string|integer|float|true|false)$/.test(parameter?.defaultValue?.type ?? "");
  if (parameter && isPassed && !hasValue && !own.some((node) => isUsedAsValue(node, scope))) return [];
  const symbol = fault.function;
  const passed = parameter && isPassed && symbol ? unhidden(code, fault.file, symbol, name, own) : null;
  if (parameter && isPassed)
    return passed
      ? [
          runningIdea({
            cause: `A parameter of ${symbol?.name} is called \`${name}\` and hides the function of that name, which ${fault.file.path}:${fault.line} calls.`,
            explanation: passed.explanation,
            edits: passed.edits,
            basis: "standard",
          }),
        ]
      : [];
  return [
    runningIdea({
      cause: `A variable of ${fault.function?.name} is called \`${name}\` and hides the function of that name, which ${fault.file.path}:${fault.line} calls.`,
      explanation: `The variable is called \`${free}\`.`,
      edits: own.map((node) => replaceNode(fault.file, node, free)),
      basis: "standard",
    }),
  ];
}

/** Whether a parameter is more than a callback, which is called where there is one: it is compared, looked up, handed on. */
function isUsedAsValue(node: Node, scope: Node): boolean {
  const parameters = field(scope, "parameters");
  if (parameters && parameters.startIndex <= node.startIndex && node.endIndex <= parameters.endIndex)
    return false;
  const parent = node.parent;
  const isAsked =
    /^(?:not_operator|boolean_operator)$/.test(parent?.type ?? "") ||
    /\bis (?:not )?None\b/.test(parent?.text ?? "") ||
    (/^(?:if_statement|elif_clause|while_statement)$/.test(parent?.type ?? "") &&
      parent !== null &&
      field(parent, "condition")?.id === node.id) ||
    (parent?.type === "conditional_expression" && parent.namedChildren[1]?.id === node.id);
  return !isAsked;
}

/** `prices("tea")` of a dictionary or list. */
function brackets({ fault, value, observed }: KindCase): Idea[] {
  const call = value.parent;
  const given = call ? argumentsOf(call) : [];
  const [first] = given;
  const list = call && field(call, "arguments");
  if (
    !/^(?:dict|list|tuple|defaultdict|Counter|OrderedDict|Series|DataFrame)$/.test(observed) ||
    !list ||
    !first ||
    given.length !== 1
  )
    return [];
  if (first.type === "keyword_argument" || !/^(?:identifier|attribute)$/.test(value.type)) return [];
  return [
    runningIdea({
      cause: `\`${value.text}\` holds a ${observed}, and ${fault.file.path}:${fault.line} calls it.`,
      explanation: "An item is taken with square brackets.",
      edits: [replaceNode(fault.file, list, `[${first.text}]`)],
      basis: "standard",
    }),
  ];
}

/** `load()()` */
function calledTwice(given: KindCase): Idea[] {
  const call = callOf(given);
  if (given.value.type !== "call" || !call || argumentsOf(call).length > 0) return [];
  return [
    runningIdea({
      cause: `What \`${given.value.text.slice(0, 40)}\` gives is called once more.`,
      explanation: "It is called once.",
      edits: [textEdit(given.fault.file, given.value.endIndex, call.endIndex, "")],
      basis: "standard",
    }),
  ];
}
