import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { classOfValue } from "../../../diagnose/origin/python/callees.ts";
import { inFormatted } from "../edits/expressions.ts";
import { comprehensionNames, namesAt } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { membersOf } from "../misspelt-name/members.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Accepted, calledBy, type FailingCall, leftOut } from "./failing-call.ts";
import { givenAlike } from "./given-alike.ts";

/** A value that a call leaves out, and why this one is meant. */
interface Source {
  readonly text: string;
  readonly why: string;
  readonly edits: readonly Edit[];
  readonly basis: Idea["basis"];
}

/** Arguments that a caller forgot: what the other callers pass, or what has the parameter's name where the call stands. */
export function sourcedArguments(
  code: CodeIndex,
  fault: PythonFault,
  failing: FailingCall,
  names: readonly string[],
): Idea[] {
  const { called, call } = failing;
  if (names.length === 0 || call.hasSplat) return [];
  const between = names.length === 1 ? missingBetween(failing) : null;
  if (between) return passedBetween(code, fault, failing, between);
  const wanted = leftOut(failing).filter(({ name }) => names.includes(name));
  if (wanted.length !== names.length || !fitsList(failing, wanted)) return [];
  const sources = wanted.map((parameter) => sourcesFor(code, fault, failing, parameter));
  if (sources.some((list) => list.length === 0)) return [];
  const most = Math.max(...sources.map((list) => list.length));
  return Array.from({ length: Math.min(2, most) }, (_, index): Idea => {
    const chosen = wanted.map((parameter, at) => ({
      parameter,
      source: sources[at]?.[Math.min(index, (sources[at]?.length ?? 1) - 1)] as Source,
    }));
    const text = chosen.map(({ source }) => `\`${source.text}\``).join(", ");
    return runningIdea({
      cause: `${fault.file.path}:${fault.line} calls ${called.name} without ${names.map((name) => `\`${name}\``).join(", ")}, which it needs.`,
      explanation: `${text} is passed: ${chosen.map(({ source }) => source.why).join(", ")}.`,
      edits: [insertArguments(fault, failing, chosen), ...chosen.flatMap(({ source }) => source.edits)],
      basis: chosen.some(({ source }) => source.basis === "guess") ? "guess" : "house",
      name: `passes_${names.join("_and_")}`,
      sentence: `The call passes what ${called.name} needs.`,
    });
  });
}

/** `args=(7,)` takes what is next in order and nothing by its name. */
function fitsList({ given, call, called }: FailingCall, wanted: readonly Accepted[]): boolean {
  if (given === undefined || given.takesNames) return true;
  const next = called.accepts.slice(call.positional.length, call.positional.length + wanted.length);
  return call.named.size === 0 && wanted.every(({ name }, index) => next[index]?.name === name);
}

interface Between {
  readonly parameter: Accepted;
  /** In front of this argument it has to stand. */
  readonly before: Node;
}

/**
 * `text("moved", visit.at)` of `text(kind, language, at)`: Python misses the last parameter, and by its name the last
 * argument is that one. What was left out is the one before. Null where the names do not tell.
 */
function missingBetween({ call, called }: FailingCall): Between | null {
  const places = called.accepts.filter(({ kind }) => kind === "positional");
  const nameAt = (index: number) => lastNameOf(call.positional[index] as Node);
  const first = call.positional.findIndex((_, index) => nameAt(index) === places[index + 1]?.name);
  const parameter = places[first];
  const before = call.positional[first];
  if (first < 0 || !parameter || !before || call.named.size > 0) return null;
  const isShifted = call.positional
    .slice(first)
    .every((_, index) => nameAt(first + index) !== places[first + index]?.name);
  return isShifted && parameter.name !== nameAt(first) ? { parameter, before } : null;
}

function passedBetween(
  code: CodeIndex,
  fault: PythonFault,
  failing: FailingCall,
  { parameter, before }: Between,
): Idea[] {
  const { called } = failing;
  return sourcesFor(code, fault, failing, parameter)
    .slice(0, 2)
    .map((source) =>
      runningIdea({
        cause: `${fault.file.path}:${fault.line} calls ${called.name} without \`${parameter.name}\`, and what stands in its place is meant for the next parameter.`,
        explanation: `\`${source.text}\` is passed in front of it: ${source.why}.`,
        edits: [
          textEdit(fault.file, before.startIndex, before.startIndex, `${source.text}, `),
          ...source.edits,
        ],
        basis: source.basis,
        name: `passes_${parameter.name}`,
        sentence: `The call passes what ${called.name} needs.`,
      }),
    );
}

function sourcesFor(
  code: CodeIndex,
  fault: PythonFault,
  failing: FailingCall,
  parameter: Accepted,
): Source[] {
  const found: Source[] = [];
  const add = (source: Source | null) => {
    // What is passed already is meant for the parameter in whose place it stands.
    const isPassed = failing.call.positional.some(({ text }) => text === source?.text);
    if (source && !isPassed && !found.some(({ text }) => text === source.text)) found.push(source);
  };
  const scope = new Set([
    ...namesAt(code, fault.file, fault.statement),
    ...comprehensionNames(failing.call.node),
  ]);
  if (scope.has(parameter.name) && !isBuiltInFunction(code, fault, parameter.name))
    add({
      text: parameter.name,
      why: `\`${parameter.name}\` is at hand under that name`,
      edits: [],
      basis: "house",
    });
  const alike = givenAlike(failing, parameter, scope);
  if (alike) add({ text: alike.text, why: `as ${alike.path}:${alike.line} does`, edits: [], basis: "house" });
  else add(fromOthers(code, fault, failing, parameter, scope));
  // What stands in where nothing is given is for those that cannot read it of anything.
  if (!alike) add(standInOfOthers(code, fault, failing, parameter));
  add(fromKin(code, fault, failing, parameter.name, scope));
  add(fromSelf(code, fault, parameter.name));
  add(fromObjects(code, fault, failing, parameter.name));
  return found;
}

/** A function of the module is rarely what is meant by a value of the same name. */
function isBuiltInFunction(code: CodeIndex, fault: PythonFault, name: string): boolean {
  return code.symbolsOf(fault.file.path)?.functions.some((symbol) => symbol.qualifiedName === name) ?? false;
}

/** What other callers pass where nothing is known: `MAIN_VALVE` of `raw.get("valve", MAIN_VALVE)`. Here nothing is. */
function standInOfOthers(
  code: CodeIndex,
  fault: PythonFault,
  { others, called }: FailingCall,
  parameter: Accepted,
): Source | null {
  const place = called.accepts.findIndex(({ name }) => name === parameter.name);
  const passed = others
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, call }) => {
      const node =
        call.named.get(parameter.name) ??
        (parameter.kind === "positional" ? call.positional[place] : undefined);
      const value = node ? standInOf(node) : null;
      return value ? [{ path, value, line: call.line }] : [];
    });
  const [first, ...more] = passed;
  if (!first || more.some(({ value }) => value.text !== first.value.text)) return null;
  const { text } = first.value;
  const why = `as ${first.path}:${first.line} does where nothing is given`;
  if (/^(?:string|integer|float|true|false|none)$/.test(first.value.type))
    return { text, why, edits: [], basis: "house" };
  if (first.path === fault.file.path) return { text, why, edits: [], basis: "house" };
  const home = code.resolve(first.path, text);
  if (!home || home.node === null) return null;
  if (home.path === fault.file.path) return { text, why, edits: [], basis: "house" };
  const plan = planImport(code, fault.file.path, code.moduleNameOf(home.path), text);
  return plan && { text: plan.local, why, edits: plan.edits, basis: "house" };
}

/** What stands in: the second of `raw.get(key, value)`, the right side of `given or value`; constants and literals alone. */
function standInOf(node: Node): Node | null {
  const isGet = node.type === "call" && lastNameOf(field(node, "function") ?? node) === "get";
  const isOr = node.type === "boolean_operator" && node.children.some(({ type }) => type === "or");
  const value = isGet ? readCall(node).positional[1] : isOr ? field(node, "right") : null;
  const isConstant =
    value &&
    (/^(?:string|integer|float|true|false|none)$/.test(value.type) || /^[A-Z][A-Z\d_]*$/.test(value.text));
  return isConstant ? value : null;
}

/** What all other callers outside the tests pass, where that means the same here. */
function fromOthers(
  code: CodeIndex,
  fault: PythonFault,
  { others, called }: FailingCall,
  parameter: Accepted,
  scope: ReadonlySet<string>,
): Source | null {
  const place = called.accepts.findIndex(({ name }) => name === parameter.name);
  const passed = others
    .filter(({ isTest }) => !isTest)
    .flatMap(({ path, call }) => {
      const node =
        call.named.get(parameter.name) ??
        (parameter.kind === "positional" ? call.positional[place] : undefined);
      return node ? [{ path, node, text: node.text, line: call.line }] : [];
    });
  // Callers beside this one know best; then all, if they agree; then those that pass a constant.
  const groups = [
    passed.filter(({ path }) => path === fault.file.path),
    passed,
    passed.filter(({ node }) => /^[A-Z][A-Z0-9_]*$/.test(node.text)),
  ];
  const agreeing = groups.find((group) => new Set(group.map(({ text }) => text)).size === 1);
  const [first] = agreeing ?? [];
  if (!first || !agreeing) return null;
  const { text } = first;
  const why = `as ${agreeing
    .slice(0, 2)
    .map(({ path, line }) => `${path}:${line}`)
    .join(", ")} do`;
  if (/^(?:string|integer|float|true|false)$/.test(first.node.type))
    return { text, why, edits: [], basis: agreeing.length > 1 ? "house" : "guess" };
  const root = /^[A-Za-z_]\w*/.exec(text)?.[0] ?? "";
  if (READ.test(text) && root !== "self" && scope.has(root)) return { text, why, edits: [], basis: "house" };
  if (!/^[A-Za-z_][\w.]*$/.test(text)) return null;
  if (root === "self")
    return ancestorOfType(fault.statement, ["class_definition"]) &&
      selfHas(code, fault, text.split(".")[1] ?? "")
      ? { text, why, edits: [], basis: "house" }
      : null;
  if (scope.has(text)) return { text, why, edits: [], basis: "house" };
  if (text !== root) return null;
  const home = code.resolve(first.path, text);
  if (!home || home.path === fault.file.path || home.node === null) return null;
  const plan = planImport(code, fault.file.path, code.moduleNameOf(home.path), text);
  return plan && { text: plan.local, why, edits: plan.edits, basis: "house" };
}

/**
 * `receipt(visit.cents, visit.guest.language)` for the `language` of `refund_note`: what a function beside the one that is
 * called is given for a parameter of that name, where the same is at hand here.
 */
function fromKin(
  code: CodeIndex,
  fault: PythonFault,
  { called, call }: FailingCall,
  name: string,
  scope: ReadonlySet<string>,
): Source | null {
  const given = fault.file.tree.rootNode.descendantsOfType("call").flatMap((node) => {
    if (node.id === call.node.id) return [];
    const kin = calledBy(code, fault.file.path, node);
    if (!kin || kin.path !== called.path || kin.name === called.name) return [];
    const { positional, named } = readCall(node);
    const places = kin.accepts.filter(({ kind }) => kind === "positional");
    const value = named.get(name) ?? positional[places.findIndex((one) => one.name === name)];
    return value ? [{ value, line: startLineOf(node) }] : [];
  });
  const [first] = given;
  const text = first?.value.text ?? "";
  const root = /^[A-Za-z_]\w*/.exec(text)?.[0] ?? "";
  if (!first || given.some(({ value }) => value.text !== text)) return null;
  // A plain name is looked for at hand already.
  if (first.value.type === "identifier" || !READ.test(text) || !scope.has(root)) return null;
  return { text, why: `as ${fault.file.path}:${first.line} does`, edits: [], basis: "house" };
}

/** `visit.guest.language`, `settings["lang"]`, `item.get("unit", "tablet")` */
const READ =
  /^[A-Za-z_]\w*(?:\.\w+|\[["'][\w -]+["']\])+(?:(?<=\.get)\(["'][\w -]+["'](?:, (?:["'][^"']*["']|-?[\d.]+|None|True|False))?\))?$/;

function selfHas(code: CodeIndex, fault: PythonFault, name: string): boolean {
  const owner = ancestorOfType(fault.statement, ["class_definition"]);
  const method = ancestorOfType(fault.statement, ["function_definition"]);
  const symbol = owner && code.symbolsOf(fault.file.path)?.classes.find(({ node }) => node.id === owner.id);
  return (
    symbol !== null &&
    symbol !== undefined &&
    method !== null &&
    parametersOf(method)[0]?.name === "self" &&
    membersOf(symbol).has(name)
  );
}

function fromSelf(code: CodeIndex, fault: PythonFault, name: string): Source | null {
  for (const member of [name, `_${name}`]) {
    if (selfHas(code, fault, member))
      return { text: `self.${member}`, why: `the object has its \`${member}\``, edits: [], basis: "house" };
  }
  return null;
}

/** `order.currency` for a `currency`, where one of the values at hand has it and no other. */
function fromObjects(
  code: CodeIndex,
  fault: PythonFault,
  { call }: FailingCall,
  name: string,
): Source | null {
  const around = ancestorOfType(fault.statement, ["function_definition"]);
  if (!around) return null;
  const read = around
    .descendantsOfType("attribute")
    .filter(
      (node) => field(node, "attribute")?.text === name && field(node, "object")?.type === "identifier",
    );
  const objects = new Set([
    ...read.map((node) => field(node, "object")?.text ?? ""),
    ...[...valuesNear(call.node), ...fault.statement.descendantsOfType("identifier")]
      .filter((node) => {
        const owner = classOfValue(code, fault.file.path, node);
        return owner !== null && membersOf(owner).has(name);
      })
      .map((node) => node.text),
  ]);
  objects.delete("self");
  const [only] = objects;
  return only !== undefined && objects.size === 1
    ? { text: `${only}.${name}`, why: `\`${only}\` has it`, edits: [], basis: "house" }
    : null;
}

function valuesNear(call: Node): Node[] {
  return field(call, "arguments")?.descendantsOfType("identifier") ?? [];
}

/** By place where the parameters before it are given so, else by name; in the order of the parameters. */
function insertArguments(
  fault: PythonFault,
  { call, called, given }: FailingCall,
  chosen: readonly { parameter: Accepted; source: Source }[],
): Edit {
  const places = called.accepts.filter(({ kind }) => kind === "positional");
  const texts: string[] = [];
  let next = call.positional.length;
  for (const { parameter, source } of chosen) {
    const isNext = places[next]?.name === parameter.name && call.named.size === 0;
    if (isNext) next += 1;
    texts.push(isNext ? source.text : `${parameter.name}=${source.text}`);
  }
  const list = given?.list ?? field(call.node, "arguments");
  const last = list?.namedChildren.findLast((child) => child.type !== "comment");
  const text = inFormatted(call.node, texts.join(", "));
  if (!list || !last)
    return textEdit(fault.file, (list ?? call.node).endIndex - 1, (list ?? call.node).endIndex - 1, text);
  return textEdit(fault.file, last.endIndex, last.endIndex, `, ${text}`);
}

/** `return func()` in a wrapper that was given `*args` and `**kwargs`: what it was given is handed on. */
export function wrapperIdeas(fault: PythonFault): Idea[] {
  const wrapper = fault.function?.node;
  if (!wrapper) return [];
  const outer = ancestorOfType(wrapper, ["function_definition"]);
  const taken = parametersOf(wrapper).filter(({ kind }) => kind === "args" || kind === "kwargs");
  const wrapped = outer ? parametersOf(outer).map(({ name }) => name) : [];
  const calls = fault.statement
    .descendantsOfType("call")
    .filter((node) => wrapped.includes(field(node, "function")?.text ?? ""));
  const [call] = calls;
  const list = call && field(call, "arguments");
  if (!call || !list || calls.length !== 1 || taken.length === 0) return [];
  const missing = taken
    .map(({ name, kind }) => (kind === "args" ? `*${name}` : `**${name}`))
    .filter((text) => !list.namedChildren.some((child) => child.text.replace(/\s+/g, "") === text));
  if (missing.length === 0) return [];
  const own = list.namedChildren.filter((child) => child.type !== "comment").map((child) => child.text);
  const isArgs = (text: string) => /^\*(?!\*)/.test(text);
  const all = [
    ...own.filter((text) => !/^\*\*|=/.test(text)),
    ...missing.filter(isArgs),
    ...own.filter((text) => /^\*\*|=/.test(text)),
    ...missing.filter((text) => !isArgs(text)),
  ];
  return [
    runningIdea({
      cause: `The wrapper at ${fault.file.path}:${fault.line} does not hand on what it was given.`,
      explanation: `\`${missing.join(", ")}\` is handed on to the function that is wrapped.`,
      edits: [textEdit(fault.file, list.startIndex, list.endIndex, `(${all.join(", ")})`)],
      basis: "standard",
      name: "arguments_are_handed_on",
    }),
  ];
}
