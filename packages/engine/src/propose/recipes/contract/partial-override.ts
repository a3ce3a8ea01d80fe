import type { Node } from "web-tree-sitter";
import { dataFilesOf } from "../../../code/data-files.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import { askedFor } from "../../house/optional-values.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { capturedValue, isRecord } from "./captured.ts";
import type { Guess, Scene } from "./scene.ts";

/** A choice between what one thing has of its own and what counts for all. */
interface Choice {
  readonly node: Node;
  /** What counts for all, and what one thing has of its own, as code; the latter gives a dictionary in any case. */
  readonly common: Node;
  readonly own: string;
  readonly owner: Node;
  /** The name that a whole statement gives it to. */
  readonly target?: string;
}

const COMMON = /(?:^|_)(?:defaults?|base|common|globals?|general|standard|fallback|usual|shared|all)(?:_|$)/i;

/**
 * `self.springs.get(spring, self.default)`: what a spring has of its own says one thing only, and the rest, which the default
 * has, is missing. What is its own goes over the default instead of taking its place.
 */
export function partialOverrides(scene: Scene): Guess[] {
  const { code, fault, investigation, type, message } = scene;
  const key = /^'([^']+)'$/.exec(message)?.[1];
  if (type !== "KeyError" || key === undefined) return [];
  const ways = traceWays(investigation)?.ways ?? [];
  const [first] = ways;
  const held = first && capturedValue({ fault }, first.place.node);
  if (!first || (held !== undefined && (!isRecord(held) || Object.hasOwn(held, key)))) return [];
  for (const { place } of ways) {
    const file = code.file(place.path);
    const [member, ...deeper] = place.members;
    if (!file || file.isTest || member?.kind !== "key" || member.name !== key || deeper.length > 0) continue;
    const choice = choiceOf(place.node) ?? setWhereNone(place.node) ?? otherWayOut(place.node);
    const known = choice && isCommon(choice) ? commonKeys(scene, place, choice.common, key) : null;
    const own = isRecord(held) ? Object.keys(held) : choice ? entryLacking(scene, place, choice, key) : [];
    // What has nothing in common with it is of another kind.
    if (!choice || !known || (own.length > 0 && !own.some((name) => known.includes(name)))) continue;
    const isPart = own.every((name) => known.includes(name));
    const given = choice.target === undefined ? "" : `${choice.target} = `;
    const text = `${given}{**${choice.common.text}, **${choice.own}}`;
    return [
      {
        strength: 0.93,
        idea: runningIdea({
          cause: `${place.path}:${startLineOf(choice.node)} takes what one has of its own in place of \`${choice.common.text}\`, so that \`${key}\` is missing.`,
          explanation: `What it has of its own goes over \`${choice.common.text}\`, which has the rest.`,
          edits: [replaceNode(file, choice.node, text)],
          basis: isPart ? "standard" : "guess",
          name: "own_settings_go_over_the_common_ones",
          sentence: "What is not set of its own is as for all.",
        }),
      },
    ];
  }
  return [];
}

function choiceOf(node: Node): Choice | null {
  if (node.type === "call") return ofGet(node);
  if (node.type === "boolean_operator") {
    const [left, right] = [field(node, "left"), field(node, "right")];
    const isOr = node.children.some(({ type }) => type === "or");
    return isOr && left && right && isPlain(right)
      ? { node, common: right, own: `(${left.text} or {})`, owner: left }
      : null;
  }
  const [body, condition, other] = node.type === "conditional_expression" ? node.namedChildren : [];
  if (!body || !condition || !other || !isPlain(other)) return null;
  const asked = askedFor(condition);
  // `options if options is not None else DEFAULTS`
  if (isPlain(body) && asked?.isPositive && asked.subject.text === body.text)
    return { node, common: other, own: `(${body.text} or {})`, owner: body };
  // `json.load(file) if path.exists() else DEFAULTS`
  if (body.type === "call" && condition.type !== "comparison_operator") return read(body, other);
  if (condition.type !== "comparison_operator") return null;
  const [key, table] = condition.namedChildren;
  const isHeld = / in /.test(condition.text) && !/ not in /.test(condition.text);
  const isEntry = key && table && body.text === `${table.text}[${key.text}]`;
  return isHeld && isEntry
    ? { node, common: other, own: `${table.text}.get(${key.text}, {})`, owner: table }
    : null;
}

/** `if options is None: options = DEFAULTS` */
function setWhereNone(node: Node): Choice | null {
  const assignment = node.parent?.type === "assignment" ? node.parent : null;
  const name = assignment && field(assignment, "left");
  const around = assignment?.parent?.parent?.parent;
  const condition = around?.type === "if_statement" ? field(around, "condition") : null;
  const asked = condition && askedFor(condition);
  if (!around || !name || !isPlain(node) || asked?.subject.text !== name.text || asked.isPositive)
    return null;
  const isAlone =
    field(around, "consequence")?.namedChildCount === 1 &&
    around.childrenForFieldName("alternative").length === 0;
  return isAlone
    ? { node: around, common: node, own: `(${name.text} or {})`, owner: name, target: name.text }
    : null;
}

/** What is read from outside, where the default is given otherwise. */
function read(own: Node, common: Node): Choice | null {
  const isRead = /(?:^|\.)(?:loads?|safe_load|read|parse|json)$/.test(field(own, "function")?.text ?? "");
  return isRead ? { node: own, common, own: own.text, owner: own } : null;
}

/** `return json.load(file)` of a function that gives the default on another way. */
function otherWayOut(node: Node): Choice | null {
  const scope = node.parent?.type === "return_statement" ? scopeOf(node) : null;
  if (scope?.type !== "function_definition" || node.type !== "call") return null;
  const others = descendantsHere(scope, "return_statement").flatMap((one) => one.firstNamedChild ?? []);
  const common = others.filter((one) => one.id !== node.id);
  const [only, ...more] = common;
  return only && more.length === 0 && isPlain(only) ? read(node, only) : null;
}

function ofGet(node: Node): Choice | null {
  const callee = field(node, "function");
  const table = callee?.type === "attribute" ? field(callee, "object") : null;
  const { positional, named } = readCall(node);
  const [key, common, ...others] = positional;
  const isGet = callee !== null && field(callee, "attribute")?.text === "get";
  if (!table || !isGet || !key || !common || others.length > 0 || named.size > 0 || !isPlain(common))
    return null;
  return { node, common, own: `${table.text}.get(${key.text}, {})`, owner: table };
}

/** Whether the other side is meant for all: it is called so, and is none of the entries beside. */
function isCommon({ common, owner }: Choice): boolean {
  const name = common.text.split(".").at(-1) ?? "";
  return COMMON.test(name) && !common.text.startsWith(owner.text);
}

/** The keys of what counts for all, as it is written in the code, or in the data that the project is given; null where the one is not among them. */
function commonKeys(
  { investigation, code }: Scene,
  { path }: ValuePlace,
  common: Node,
  key: string,
): readonly string[] | null {
  const names = new Set([bare(common.text)]);
  const written: string[][] = [];
  for (const place of trailOf(investigation, path, common)) {
    if (place.node.type === "dictionary") written.push(keysOf(place.node));
    const index = place.node.type === "subscript" ? field(place.node, "subscript") : null;
    const said = index && plainString(index);
    if (said !== null && said !== undefined) names.add(bare(said));
  }
  const outer = code.resolve(path, common.text)?.node;
  const value = outer?.type === "assignment" ? field(outer, "right") : null;
  if (value?.type === "dictionary") written.push(keysOf(value));
  for (const { path: of, text } of dataFilesOf(investigation.tree.directory)) {
    if (!/\.json$/i.test(of)) continue;
    try {
      written.push(...objectsNamed(JSON.parse(text), names));
    } catch {
      // A file of another form says nothing.
    }
  }
  return written.find((keys) => keys.includes(key)) ?? null;
}

/** The keys of an entry of the table without the key, where what was read was not captured. */
function entryLacking(
  { code }: Scene,
  { path }: ValuePlace,
  { owner }: Choice,
  key: string,
): readonly string[] {
  const table = code.resolve(path, owner.text)?.node;
  const value = table?.type === "assignment" ? field(table, "right") : null;
  const entries = (value?.type === "dictionary" ? value.namedChildren : []).flatMap((pair) => {
    const entry = pair.type === "pair" ? field(pair, "value") : null;
    return entry?.type === "dictionary" ? [keysOf(entry)] : [];
  });
  return entries.find((keys) => !keys.includes(key)) ?? [];
}

function bare(name: string): string {
  return (name.split(".").at(-1) ?? name).replace(/^_+|s$/g, "").toLowerCase();
}

function keysOf(dictionary: Node): string[] {
  return dictionary.namedChildren.flatMap((pair) => {
    const key = pair.type === "pair" ? field(pair, "key") : null;
    return key ? (plainString(key) ?? []) : [];
  });
}

const DEEPEST = 6;

/** The keys of the objects that data has under one of some names. */
function objectsNamed(data: unknown, names: ReadonlySet<string>, depth = DEEPEST): string[][] {
  if (depth === 0 || typeof data !== "object" || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => {
    const isIt = names.has(bare(name)) && typeof value === "object" && value !== null;
    return [...(isIt ? [Object.keys(value)] : []), ...objectsNamed(value, names, depth - 1)];
  });
}
