import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../code/code-index.ts";
import { parameterNames } from "../../code/javascript/handlers.ts";
import { field } from "../../code/nodes.ts";
import { reachingBindings, scopeOf } from "../../diagnose/origin/javascript/bindings.ts";

const MOST_CALLS = 4;
const LONGEST = 600;
const SWAPS = ["undefined", "null", "[]", "{}", '""', "0", "-1", "15"];

/** Arguments, as JavaScript, that the project's tests and code give a function, where they are written out as literals. */
export function sampleCalls(code: CodeIndex, symbol: Pick<FunctionSymbol, "name">): string[][] {
  const found = code
    .callsOf(symbol.name)
    .toSorted((left, right) => Number(isTest(right.path)) - Number(isTest(left.path)))
    .flatMap((site): string[][] => {
      const given = (field(site.node, "arguments")?.namedChildren ?? []).filter(
        (child) => child.type !== "comment",
      );
      const texts = given.map((argument) => literalText(argument));
      const all = texts.filter((text) => text !== null);
      return all.length === texts.length && texts.length > 0 ? [all] : [];
    });
  const distinct = new Map(found.map((given) => [given.join(), given]));
  return [...distinct.values()].slice(0, MOST_CALLS);

  function isTest(path: string): boolean {
    return code.file(path)?.isTest ?? false;
  }
}

/** The same of functions beside it that take parameters of the same names. */
export function neighbourSamples(code: CodeIndex, symbol: FunctionSymbol): string[][] {
  const names = parameterNames(symbol.node).join();
  if (names === "") return [];
  return (code.symbolsOf(symbol.path)?.functions ?? [])
    .filter(
      ({ node, name }) =>
        node.id !== symbol.node.id && !name.startsWith("<") && parameterNames(node).join() === names,
    )
    .flatMap((other) => sampleCalls(code, other))
    .slice(0, MOST_CALLS);
}

/**
 * Each list with one argument after the other exchanged for a value that an error with this message is about, or for one
 * on the edge.
 */
export function nearSamples(samples: readonly (readonly string[])[], message: string): string[][] {
  return samples.flatMap((given) => {
    const spoilt = given.flatMap((own, index) =>
      spoiltText(own, message).map((text) => given.with(index, text)),
    );
    const swapped = given.flatMap((own, index) =>
      SWAPS.filter((swap) => isLikely(own, swap)).map((swap) => given.with(index, swap)),
    );
    return [...spoilt, ...swapped];
  });
}

/** What is put behind a text that was read well, so that it is read no more; by the message of the reader. */
const SPOILS: readonly (readonly [RegExp, string])[] = [
  [/URI malformed/, "%E0%A4%A"],
  [/in JSON|not valid JSON|JSON input/, "<{"],
  [/Invalid regular expression/, "("],
  [/Invalid time value|Invalid date|Invalid time zone|Incorrect locale|Invalid currency/i, " nowhere"],
  [/to a BigInt/, "x"],
];

function spoiltText(own: string, message: string): string[] {
  const quote = own.at(-1) ?? "";
  if (own.length < 2 || !/^["'`]$/.test(quote) || own[0] !== quote) return [];
  const spoil = SPOILS.find(([form]) => form.test(message))?.[1];
  if (spoil !== undefined) return [`${own.slice(0, -1)}${spoil}${quote}`];
  // What is taken apart piece by piece goes on for ever where there is nothing to take it apart at.
  const joined = `${quote}${own.slice(1, -1).replace(/[^\p{L}\p{N}]+/gu, "")}${quote}`;
  if (/Maximum call stack size/.test(message)) return joined === own || joined.length < 4 ? [] : [joined];
  return /Invalid URL/.test(message) ? [`${quote}no address${quote}`] : [];
}

/** A value of the same kind, or none at all. */
function isLikely(own: string, swap: string): boolean {
  if (own === swap) return false;
  if (/^(?:undefined|null)$/.test(swap)) return true;
  if (own.startsWith("[")) return swap === "[]";
  if (own.startsWith("{")) return swap === "{}";
  if (/^["'`]/.test(own)) return swap === '""';
  return /^-?[\d.]+$/.test(own) && /^-?\d+$/.test(swap);
}

/** Text of a value that is written out, names of literals in the same file replaced by what they hold; null for others. */
export function literalText(node: Node, depth = 0): string | null {
  if (depth > 6 || node.text.length > LONGEST) return null;
  switch (node.type) {
    case "string":
    case "number":
    case "true":
    case "false":
    case "null":
    case "undefined":
      return node.text;
    case "unary_expression":
      return /^-\d/.test(node.text) ? node.text : null;
    case "identifier":
      return node.text === "undefined" ? node.text : boundText(node, depth);
    case "new_expression":
      return /^new Date\((?:"[^"]*"|'[^']*'|\d+)\)$/.test(node.text) ? node.text : null;
    case "array":
      return joined(node, "[", "]", (child) => literalText(child, depth + 1));
    case "object":
      return joined(node, "{ ", " }", (child) => {
        const key = child.type === "pair" ? field(child, "key")?.text : child.text;
        const held = child.type === "pair" ? field(child, "value") : null;
        const value =
          child.type === "shorthand_property_identifier"
            ? boundText(child, depth)
            : held && literalText(held, depth + 1);
        return key !== undefined && value ? `${key}: ${value}` : null;
      });
    default:
      return null;
  }
}

function joined(node: Node, start: string, end: string, each: (child: Node) => string | null): string | null {
  const parts = node.namedChildren.filter((child) => child.type !== "comment").map(each);
  const all = parts.filter((part) => part !== null);
  return all.length === parts.length ? `${start}${all.join(", ")}${end}` : null;
}

function boundText(name: Node, depth: number): string | null {
  for (let scope: Node | null = scopeOf(name); scope; scope = scope.parent ? scopeOf(scope) : null) {
    const { bindings } = reachingBindings(scope, name.text, name);
    const [only] = bindings;
    if (only && bindings.length === 1 && only.members.length === 0 && !only.isElement)
      return literalText(only.value, depth + 1);
    if (!scope.parent) break;
  }
  return null;
}
