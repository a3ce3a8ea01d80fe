import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { NO_ERROR } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/** What a message says the value should have been, and the functions of Python that make it. */
const WANTED: readonly (readonly [RegExp, RegExp])[] = [
  [
    /expected a number but got|invalid literal for int|could not convert string to float/,
    /^(?:int|float|Decimal)$/,
  ],
  [
    /'(?:str' and '(?:int|float|Decimal)|(?:int|float|Decimal|decimal\.Decimal)' and 'str)'/,
    /^(?:int|float|Decimal)$/,
  ],
  [
    /'str' object cannot be interpreted as an integer|indices must be integers or slices, not str|non-int of type 'str'/,
    /^int$/,
  ],
  [/is not a valid UUID|badly formed hexadecimal UUID/, /^UUID$/],
  [
    /Invalid isoformat|does not match format|invalid date format|'(?:str' and 'datetime\.\w+|datetime\.\w+' and 'str)'/,
    /^(?:fromisoformat|strptime|parse_date|parse_datetime)$/,
  ],
];

/** A function of the house that refuses what has no such part, whatever it makes of it. */
const REFUSES = "refuses";
type Made = RegExp | typeof REFUSES;

const KEY_ERROR = /^(?:KeyError|MultiValueDictKeyError|BadRequestKeyError)$/;

/**
 * A part of a request or record that is read by hand, `request.GET.get("category")`, beside others that a function of the
 * house reads and makes a number of, `whole(request, "max_cents")`: it is read by that function. So is one that is not
 * there, `form["chip"]`, where the function refuses what has no such part.
 */
export function readByHand({ code, fault, message, type }: Scene): Guess[] {
  const made: Made | undefined = KEY_ERROR.test(type)
    ? REFUSES
    : WANTED.find(([said]) => said.test(message))?.[1];
  const { file, statement, function: symbol } = fault;
  if (!made || !symbol) return [];
  const names = new Set(statement.descendantsOfType("identifier").map(({ text }) => text));
  const reads = [...symbol.node.descendantsOfType(["call", "subscript"])].flatMap(
    (node) => readOf(node) ?? [],
  );
  const taken = reads.filter(({ node }) => {
    const assignment = node.parent?.type === "assignment" ? node.parent : null;
    const target = assignment && field(assignment, "left");
    return target?.type === "identifier"
      ? names.has(target.text) && startLineOf(node) <= fault.line
      : statement.startIndex <= node.startIndex && node.endIndex <= statement.endIndex;
  });
  // What stands in the conversion that failed is what it could not read.
  const converted = taken.filter((read) => conversionAround(read, made) !== null);
  const missing = taken.filter(({ node, key }) => node.type === "subscript" && message.includes(key));
  const suspects = made === REFUSES ? missing : converted.length > 0 ? converted : taken;
  const found = suspects.flatMap((read) => {
    const wrapped = conversionAround(read, made);
    // What keeps a default hands it on to a function that takes one, together with the conversion.
    if (read.instead !== null && !wrapped) return [];
    const helpers = code.paths
      .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
      .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
      .filter((one) => one.node.id !== symbol.node.id && !one.qualifiedName.includes("."))
      .flatMap((one) => {
        const all = givenTo(one, read, wrapped ? new RegExp(`^${wrapped.name}$`) : made);
        const given = all && withReadDefault(one.node, all, read, wrapped?.name);
        const use = code
          .callsOf(one.name)
          .find(({ path, enclosing }) => path === file.path && enclosing?.node.id !== one.node.id);
        return given && use ? [{ one, given, use }] : [];
      });
    const [only, ...others] = helpers;
    return only && others.length === 0 ? [{ read, replaced: wrapped?.node ?? read.node, ...only }] : [];
  });
  const [first, ...others] = found;
  if (!first || others.length > 0) return [];
  const { read, replaced, one, given, use } = first;
  const called = nameOfFunction(code, one, file, statement);
  if (!called) return [];
  const text = `${called.text}(${given})`;
  const where = `${file.path}:${startLineOf(read.node)}`;
  const idea = runningIdea({
    cause:
      made === REFUSES
        ? `${where} takes for granted that there is a \`${read.key}\`.`
        : `${where} reads \`${read.key}\` as the text that it is, and ${file.path}:${fault.line} takes it for more.`,
    explanation: `It is read by \`${one.name}\`, as at ${use.path}:${use.line}, which ${made === REFUSES ? "refuses what has none" : "makes of it what is needed and refuses what is none"}.`,
    edits: [
      ...called.imports,
      replaceNode(file, replaced, text),
      ...guardsOf(symbol, read, one).map((node) => replaceNode(file, node, `${node.text} is not None`)),
    ],
    name: "read_as_its_kin",
  });
  return [{ strength: 0.93, idea: { ...idea, expectation: NO_ERROR } }];
}

interface PartRead {
  readonly node: Node;
  readonly object: string;
  readonly key: string;
  readonly keyText: string;
  /** The default, as written; null where there is none. */
  readonly instead: string | null;
}

/** `int(…)` around a read: what makes of it what is needed. */
function conversionAround(
  { node }: PartRead,
  made: Made,
): { readonly node: Node; readonly name: string } | null {
  if (made === REFUSES) return null;
  const call = node.parent?.type === "argument_list" ? node.parent.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  const isWhole = call !== null && call !== undefined && readCall(call).positional.length === 1;
  const name = callee && lastNameOf(callee);
  return call && name && isWhole && made.test(name) ? { node: call, name } : null;
}

/** `request.args.get("page")`, `form["page"]`, `request.args.get("page", 1)`: a read of one literal key. */
function readOf(node: Node): PartRead | null {
  if (node.type === "subscript") {
    const object = field(node, "value");
    const key = field(node, "subscript");
    const name = key && plainString(key);
    return object && key && name
      ? { node, object: object.text, key: name, keyText: key.text, instead: null }
      : null;
  }
  const callee = field(node, "function");
  const object = callee?.type === "attribute" ? field(callee, "object") : null;
  const { positional, named } = readCall(node);
  const [key, ...others] = positional;
  const name = key && plainString(key);
  const isGet = callee !== null && lastNameOf(callee) === "get" && object !== null;
  return isGet && object && key && name && others.length <= 1 && named.size === 0
    ? { node, object: object.text, key: name, keyText: key.text, instead: others[0]?.text ?? null }
    : null;
}

/** What a helper is given to read the same part; null where it reads another thing, or makes something else of it. */
function givenTo({ node }: FunctionSymbol, read: PartRead, made: Made): string | null {
  if (node.text.startsWith("async") || node.endPosition.row - node.startPosition.row > 30) return null;
  const converts =
    made === REFUSES
      ? descendantsHere(node, "raise_statement").length > 0
      : node
          .descendantsOfType("call")
          .some((call) => made.test(lastNameOf(field(call, "function") ?? call) ?? ""));
  const needed = parametersOf(node).filter(({ defaultValue }) => defaultValue === null);
  if (!converts || needed.length < 1 || needed.length > 2 || needed.some(({ kind }) => kind !== "positional"))
    return null;
  const names = needed.map(({ name }) => name);
  for (const one of node.descendantsOfType(["call", "subscript"])) {
    const callee = one.type === "call" ? field(one, "function") : null;
    const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
    // `text(data, name)`: it is read by another function of the house, given both.
    if (callee?.type === "identifier" && read.instead === null && names.length === 2) {
      const handed = readCall(one).positional.map(({ text }) => text);
      const isHanded = handed.length === 2 && names.every((name) => handed.includes(name));
      const isConverted = made !== REFUSES && one.parent?.type === "argument_list" && !made.test(callee.text);
      if (isHanded && isConverted && /^\w+$/.test(read.object))
        return names.map((name) => (name === keyName(names) ? read.keyText : read.object)).join(", ");
    }
    const object =
      one.type === "subscript" ? field(one, "value") : isGet && callee ? field(callee, "object") : null;
    const key =
      one.type === "subscript"
        ? field(one, "subscript")
        : isGet
          ? (readCall(one).positional[0] ?? null)
          : null;
    if (!object || !key || !names.includes(key.text)) continue;
    const holder = names.find((name) => name !== key.text);
    if (holder === undefined) {
      const given = object.text === read.object && names.length === 1 ? withDefault(node, read) : null;
      if (given !== null) return given;
      continue;
    }
    if (/^(?:default|fallback|instead)$/.test(holder)) {
      const { instead } = read;
      if (object.text !== read.object || instead === null) continue;
      return names.map((name) => (name === key.text ? read.keyText : instead)).join(", ");
    }
    if (read.instead !== null) continue;
    const tail =
      object.text === holder
        ? ""
        : object.text.startsWith(`${holder}.`)
          ? object.text.slice(holder.length)
          : null;
    if (tail === null || !read.object.endsWith(tail)) continue;
    const subject = read.object.slice(0, read.object.length - tail.length);
    if (!/^\w+(?:\.\w+)*$/.test(subject) || (tail === "" && read.object !== subject)) continue;
    return names.map((name) => (name === key.text ? read.keyText : subject)).join(", ");
  }
  return null;
}

/**
 * `number("TIMEOUT", 30)` for `int(environ.get("TIMEOUT", "30"))`, where the function gives its default back as it is;
 * one that hands the default to `get` reads it like the rest.
 */
function withReadDefault(definition: Node, given: string, { instead }: PartRead, name = ""): string {
  const number = /^(["'])(-?\d+(?:\.\d+)?)\1$/.exec(instead ?? "")?.[2];
  if (instead === null || number === undefined || !/^(?:int|float)$/.test(name)) return given;
  const isGivenBack = descendantsHere(definition, "return_statement").some((node) =>
    /^return (?:default|fallback|instead)$|\belse (?:default|fallback|instead)$/.test(node.text),
  );
  return isGivenBack ? given.replace(instead, number) : given;
}

/** Which of two parameters is the name of a part. */
function keyName([first = "", second = ""]: readonly string[]): string {
  return /^(?:name|key|field|part|column)$/.test(first) ? first : second;
}

/** The key, with the default behind it where the function takes one there; null where it cannot be handed on. */
function withDefault(definition: Node, { keyText, instead }: PartRead): string | null {
  const [, second] = parametersOf(definition);
  const takesOne =
    second?.kind === "positional" &&
    /^(?:default|fallback|instead)$/.test(second.name) &&
    second.defaultValue;
  if (instead === null) return keyText;
  if (!takesOne) return null;
  return takesOne.text === instead ? keyText : `${keyText}, ${instead}`;
}

/** Bare conditions on the name that now may be a zero, `if category:`, where the helper gives None for what is absent. */
function guardsOf(symbol: FunctionSymbol, { node }: PartRead, helper: FunctionSymbol): Node[] {
  const target = node.parent?.type === "assignment" ? field(node.parent, "left") : null;
  const givesNone = descendantsHere(helper.node, "return_statement").some(
    ({ firstNamedChild }) => !firstNamedChild || firstNamedChild.type === "none",
  );
  if (target?.type !== "identifier" || !givesNone) return [];
  return descendantsHere(symbol.node, "if_statement").flatMap((one) => {
    const condition = field(one, "condition");
    return condition?.type === "identifier" &&
      condition.text === target.text &&
      one.startIndex > node.startIndex
      ? [condition]
      : [];
  });
}
