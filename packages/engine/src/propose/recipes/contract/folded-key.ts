import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionsReached } from "./reached.ts";
import type { Guess, Scene } from "./scene.ts";

/** A table of the module that is asked for a key: `GRAMS[unit]`, `GRAMS.get(unit)`. */
interface Lookup {
  readonly file: SourceFile;
  readonly node: Node;
  readonly table: string;
  readonly key: Node;
  readonly keys: readonly string[];
}

const FORMS: readonly (readonly [string, (text: string) => string])[] = [
  [".strip()", (text) => text.trim()],
  [".lower()", (text) => text.toLowerCase()],
  [".upper()", (text) => text.toUpperCase()],
];

/**
 * A key that a table has in another case, of which a function of the project tidies up the other differences first:
 * `unit.strip().rstrip(".")` of `"Cup"` where the table says `"cup"`. The function brings it into the form of the tables.
 */
export function foldedKeys({ code, fault, type, message, trails }: Scene): Guess[] {
  const isMissed = type === "KeyError" || /NoneType/.test(message);
  if (!isMissed) return [];
  const texts = new Set(fault.frames.flatMap(({ frame }) => textsIn(frame.locals ?? {})));
  const onTrail = new Set(trails.flat().map(({ path, node }) => `${path}:${node.startIndex}`));
  const reached = functionsReached(code, fault);
  const lookups = reached
    .flatMap(({ path, node }) => lookupsIn(code, path, node))
    .filter(({ file, node }) =>
      type === "KeyError"
        ? file.path === fault.file.path && startLineOf(node) === fault.line
        : onTrail.has(`${file.path}:${node.startIndex}`),
    );
  for (const lookup of lookups) {
    const tidied = tidierOf(code, lookup);
    if (!tidied) continue;
    for (const [step, made] of FORMS) {
      const isOneForm = lookup.keys.every((key) => key === made(key));
      const missed = [...texts].filter((text) => {
        const before = tidied.after(text);
        return !lookup.keys.includes(before) && lookup.keys.includes(made(before));
      });
      const end = tidied.expression.endIndex;
      if (!isOneForm || missed.length === 0 || tidied.expression.text.includes(`${step.slice(0, -1)}`))
        continue;
      return [
        {
          strength: 0.9,
          idea: runningIdea({
            cause: `\`${tidied.symbol.name}\` leaves \`${missed[0]}\` in a form that \`${lookup.table}\` does not have, though it tidies up such texts.`,
            explanation: `It brings them into the form of the table's keys with \`${step.slice(1)}\`.`,
            edits: [textEdit(tidied.file, end, end, step)],
            name: "text_in_another_case",
            sentence: "A text is found in whatever case it is written.",
          }),
        },
      ];
    }
  }
  return [];
}

const MOST_TEXTS = 200;

function textsIn(value: CapturedValue, depth = 5): string[] {
  if (typeof value === "string")
    return [/^(['"])(.*)\1$/s.exec(value)?.[2] ?? value].filter((text) => text.length < 60);
  if (value === null || typeof value !== "object" || depth === 0) return [];
  return Object.values(value)
    .slice(0, MOST_TEXTS)
    .flatMap((one) => textsIn(one as CapturedValue, depth - 1));
}

function lookupsIn(code: CodeIndex, path: string, scope: Node): Lookup[] {
  const file = code.file(path);
  if (!file) return [];
  const found = scope.descendantsOfType(["subscript", "call"]).flatMap((node) => {
    const callee = node.type === "call" ? field(node, "function") : null;
    const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
    const holder =
      node.type === "subscript" ? field(node, "value") : isGet && callee ? field(callee, "object") : null;
    const key = node.type === "subscript" ? field(node, "subscript") : (readCall(node).positional[0] ?? null);
    return holder && key && /^[\w.]+$/.test(holder.text) ? [{ node, holder, key }] : [];
  });
  return found.flatMap(({ node, holder, key }): Lookup[] => {
    const table = code.resolve(path, holder.text)?.node;
    const value = table?.type === "assignment" ? field(table, "right") : null;
    const keys =
      value?.type === "dictionary"
        ? value.namedChildren.flatMap((pair) => plainString(field(pair, "key") ?? pair) ?? [])
        : [];
    return keys.length > 1 ? [{ file, node, table: holder.text, key, keys }] : [];
  });
}

interface Tidier {
  readonly file: SourceFile;
  readonly symbol: FunctionSymbol;
  /** `unit.strip().rstrip(".")` of its parameter. */
  readonly expression: Node;
  readonly after: (text: string) => string;
}

/** The function of the project that tidied up the key: `key = canonical(key)`, `TABLE[canonical(key)]`. */
function tidierOf(code: CodeIndex, { file, key }: Lookup): Tidier | null {
  const bound =
    key.type === "identifier" ? reachingBindings(scopeOf(key), key.text, key).bindings[0]?.value : key;
  const call = bound?.type === "call" ? bound : null;
  const [callee, ...others] = call ? calleesOf(code, file.path, call) : [];
  const symbol = callee?.symbol;
  const home = symbol && code.file(symbol.path);
  if (!symbol || !home || others.length > 0) return null;
  const parameter = parametersOf(symbol.node).find(({ name }) => !/^(?:self|cls)$/.test(name));
  if (!parameter) return null;
  const chains = descendantsHere(symbol.node, "call").filter(
    (node) => /^(?:l|r)?strip$/.test(methodOf(node)) && rootOf(node) === parameter.name,
  );
  const expression = outermost(chains[0]);
  return expression ? { file: home, symbol, expression, after: (text) => text.trim() } : null;
}

function methodOf(call: Node): string {
  const callee = field(call, "function");
  return callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : "";
}

/** The name that a chain of methods begins with. */
function rootOf(call: Node): string {
  let at: Node | null = call;
  while (at && at.type === "call") {
    const callee: Node | null = field(at, "function");
    at = callee?.type === "attribute" ? field(callee, "object") : null;
  }
  return at?.text ?? "";
}

/** The whole chain that a call is part of: `x.strip().rstrip(".")`. */
function outermost(call: Node | undefined): Node | null {
  let at = call ?? null;
  while (at?.parent?.type === "attribute" && at.parent.parent?.type === "call") at = at.parent.parent;
  return at;
}
