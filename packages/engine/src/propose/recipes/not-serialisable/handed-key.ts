import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { dottedName, field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore, statementOnLine } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const HANDS_ON = /^(?:delay|apply_async|send|s|si)$/;

/**
 * A task that is handed an object, which no queue carries, where the tasks beside it are handed its key and load it
 * themselves: `order = Order.objects.get(pk=order_id)`. It is handed the key, and loads the object as they do.
 */
export function handedKeyIdeas(code: CodeIndex, fault: PythonFault, type: string, cause: string): Idea[] {
  const found = handedOn(code, fault);
  const { task, call } = found ?? { task: null, call: null };
  const file = task && code.file(task.path);
  const given = call && givenTo(call);
  if (!task || !file || !given) return [];
  const parameters = parametersOf(task.node).slice(isBound(task) ? 1 : 0);
  const index = given.length === 1 ? 0 : given.findIndex((node) => isCalled(node, type));
  const parameter = parameters[index];
  const handed = given[index];
  if (
    !parameter ||
    !handed ||
    parameter.kind !== "positional" ||
    !/^(?:identifier|attribute)$/.test(handed.type)
  )
    return [];
  const called = calledByItsKey(code, parameter.name, handed, type);
  if (called) return [keyIdea(code, task, called, handed, cause)].flatMap((idea) => idea ?? []);
  const [kin] = loadersBeside(code, task, parameter.name, type);
  if (!kin) return [];
  const key = keyGiven(code, kin.symbol);
  const body = field(task.node, "body");
  const statements = body?.namedChildren.filter(({ type: kind }) => kind !== "comment") ?? [];
  const first = statements[0]?.firstNamedChild?.type === "string" ? statements[1] : statements[0];
  const isFree = !task.node.descendantsOfType("identifier").some(({ text }) => text === kin.key);
  if (!key || !first || !isFree || isCalledDirectly(code, task)) return [];
  const loaded = insertBefore(file, first, [`${parameter.name} = ${kin.loader}`]);
  const sites = sitesOf(code, task).map((site) => ({ ...site, given: givenTo(site.node)?.[index] }));
  if (!loaded || sites.some((site) => !site.given || !/^(?:identifier|attribute)$/.test(site.given.type)))
    return [];
  const renamed = replaceNode(file, nameOf(parameter.node), kin.key);
  const calls = sites.flatMap(({ file: home, given: node }): Edit[] =>
    node ? [replaceNode(home, node, `${node.text}.${key}`)] : [],
  );
  return [
    runningIdea({
      cause,
      explanation: `\`${task.name}\` is handed \`${key}\` and loads the rest itself, as \`${kin.symbol.name}\` at ${kin.symbol.path}:${kin.symbol.startLine} does.`,
      edits: [...calls, renamed, loaded],
      name: `${task.name}_is_handed_a_key`,
      sentence: "The task is handed a key, which a queue carries.",
    }),
  ];
}

const KEYS = /^(.+)_(id|pk|key|number|code|slug|uuid)$/;

/** `id`, where a parameter `appointment_id` is handed an `appointment` that has it. */
function calledByItsKey(code: CodeIndex, parameter: string, handed: Node, type: string): string | null {
  const [, thing = "", key = ""] = KEYS.exec(parameter) ?? [];
  const bare = (text: string) => text.replaceAll("_", "").toLowerCase();
  const name = bare(lastNameOf(handed) ?? "");
  if (key === "" || !(bare(thing) === name || (bare(thing) === bare(type) && isCalled(handed, type))))
    return null;
  const has = new RegExp(`^\\s+(?:self\\.)?${key}\\s*[:=]`, "m");
  const isKnown = code.classesNamed(type).some(({ node }) => has.test(node.text));
  const isRead = code
    .naming(key)
    .some((path) =>
      new RegExp(`\\b${handed.text.split(".").at(-1)}\\.${key}\\b`).test(code.file(path)?.text ?? ""),
    );
  return isKnown || isRead || key === "pk" ? key : null;
}

/** The task takes the key by the name of its parameter, so the key is what it is handed. */
function keyIdea(
  code: CodeIndex,
  task: FunctionSymbol,
  key: string,
  handed: Node,
  cause: string,
): Idea | null {
  const site = sitesOf(code, task).find(({ node }) => givenTo(node)?.some((given) => given.id === handed.id));
  if (!site) return null;
  return runningIdea({
    cause,
    explanation: `\`${task.name}\` is handed \`${handed.text}.${key}\`, as its parameter at ${task.path}:${task.startLine} says.`,
    edits: [replaceNode(site.file, handed, `${handed.text}.${key}`)],
    name: `${task.name}_is_handed_a_key`,
    sentence: "The task is handed a key, which a queue carries.",
  });
}

/** The call of the trace that hands a task on, the innermost first: a queue of the project lies further in. */
function handedOn(code: CodeIndex, { frames }: PythonFault): { task: FunctionSymbol; call: Node } | null {
  for (const { path, line } of frames.toReversed()) {
    const file = code.file(path);
    const statement = file && statementOnLine(file, line);
    for (const call of statement?.descendantsOfType("call") ?? []) {
      const task = taskOf(code, path, call);
      if (task) return { task, call };
    }
  }
  return null;
}

/** The parameter's own name, without type and default. */
function nameOf(parameter: Node): Node {
  return parameter.type === "identifier"
    ? parameter
    : (field(parameter, "name") ?? parameter.firstNamedChild ?? parameter);
}

function isCalled(node: Node, type: string): boolean {
  const name = lastNameOf(node)?.replaceAll("_", "").toLowerCase();
  return name === type.toLowerCase();
}

/** `tasks.send_contract` of `tasks.send_contract.delay(…)`. */
function taskOf(code: CodeIndex, path: string, call: Node): FunctionSymbol | null {
  const callee = field(call, "function");
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const dotted = object && dottedName(object);
  if (!callee || !dotted || !HANDS_ON.test(lastNameOf(callee) ?? "")) return null;
  const found = code.resolve(path, dotted);
  if (found?.node?.type !== "function_definition") return null;
  const { node } = found;
  return code.symbolsOf(found.path)?.functions.find((symbol) => symbol.node.id === node.id) ?? null;
}

/** What is handed on: `delay(a, b)`, `apply_async((a, b), countdown=3)`, `apply_async(args=[a])`. */
function givenTo(call: Node): readonly Node[] | null {
  const { positional, named } = readCall(call);
  const name = lastNameOf(field(call, "function") ?? call);
  if (name !== "apply_async") return positional;
  const list = named.get("args") ?? positional[0];
  return list && /^(?:tuple|list)$/.test(list.type) ? list.namedChildren : null;
}

function isBound({ node }: FunctionSymbol): boolean {
  return decoratorsOf(node).some((mark) => /\bbind\s*=\s*True/.test(mark));
}

interface Loader {
  readonly symbol: FunctionSymbol;
  /** Name of its parameter: `order_id`. */
  readonly key: string;
  /** `Order.objects.get(pk=order_id)` */
  readonly loader: string;
}

/** Tasks of the same file that begin with loading such an object. */
function loadersBeside(code: CodeIndex, task: FunctionSymbol, name: string, type: string): Loader[] {
  const stems = decoratorsOf(task.node).map((mark) => mark.replace(/\(.*$/s, ""));
  return (code.symbolsOf(task.path)?.functions ?? []).flatMap((symbol): Loader[] => {
    const isKin =
      symbol.node.id !== task.node.id &&
      decoratorsOf(symbol.node).some((mark) => stems.includes(mark.replace(/\(.*$/s, "")));
    if (!isKin) return [];
    const names = parametersOf(symbol.node).map((one) => one.name);
    const loads = symbol.node.descendantsOfType("assignment").find((node) => {
      const left = field(node, "left");
      const right = field(node, "right");
      return left !== null && right?.type === "call" && (left.text === name || isCalled(left, type));
    });
    const loader = loads && field(loads, "right");
    const keys = names.filter((one) =>
      loader?.descendantsOfType("identifier").some(({ text }) => text === one),
    );
    const [key, ...others] = keys;
    return loader && key && others.length === 0 && !loader.text.includes("\n")
      ? [{ symbol, key, loader: loader.text }]
      : [];
  });
}

/** The attribute that callers hand to a task: `number` of `send_welcome.delay(adoption.number)`. */
function keyGiven(code: CodeIndex, task: FunctionSymbol): string | null {
  const names = sitesOf(code, task).flatMap(({ node }) =>
    (givenTo(node) ?? []).flatMap((given) =>
      given.type === "attribute" ? (field(given, "attribute")?.text ?? []) : [],
    ),
  );
  const [key, ...others] = new Set(names);
  return key !== undefined && others.length === 0 ? key : null;
}

/** Calls outside of the tests that hand a task to its queue. */
function sitesOf(
  code: CodeIndex,
  task: FunctionSymbol,
): { readonly file: SourceFile; readonly node: Node }[] {
  return ["delay", "apply_async", "send"].flatMap((name) =>
    code.callsOf(name).flatMap(({ path, node }) => {
      const file = code.file(path);
      const own = file && !file.isTest ? taskOf(code, path, node) : null;
      return file && own?.node.id === task.node.id ? [{ file, node }] : [];
    }),
  );
}

/** Whether code outside of the tests runs the task at once, with what it takes now. */
function isCalledDirectly(code: CodeIndex, task: FunctionSymbol): boolean {
  return code
    .callsOf(task.name)
    .some(
      ({ path, node }) =>
        code.file(path)?.isTest === false && lastNameOf(field(node, "function") ?? node) === task.name,
    );
}
