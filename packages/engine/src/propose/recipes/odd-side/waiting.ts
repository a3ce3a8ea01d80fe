import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { kinOf } from "./kin.ts";
import { functionAround, type Odd, type Sight } from "./sight.ts";

const MOST_FILES = 300;
const WAITED = /can't be used in 'await' expression/;
const PROMISED =
  /coroutine|of undefined \(reading|is not (?:a function|iterable)|not a function or its return value is not iterable/;

/**
 * A function of a kind of which all others are asynchronous is called with `await` like them, and the reverse: `def count`
 * among hooks that are waited for, an `async` function that waits for nothing among those whose answer is used at once.
 */
export function waitedForOtherwise({ code, fault, language }: Sight): Odd[] {
  const { value } = fault.exception;
  const isWaited = WAITED.test(value);
  if (!isWaited && !PROMISED.test(value)) return [];
  const near = new Set(fault.frames.flatMap(({ path }) => [path, ...code.importsOf(path)]));
  const found = functionsOf(code, language)
    .filter((symbol) => isAsync(symbol.node) !== isWaited && (isWaited || !waits(symbol.node)))
    .filter((symbol) => {
      const kin = kinOf(code, symbol);
      return kin.length >= 2 && kin.every((one) => isAsync(one.node) === isWaited);
    })
    .filter(({ path }) => isWaited || near.has(path));
  const [odd, ...more] = found;
  const file = odd && code.file(odd.path);
  const keyword =
    odd &&
    (isWaited
      ? odd.node.children.find(({ type }) => type === "def")
      : odd.node.children.find(({ type }) => type === "async"));
  if (!odd || more.length > 0 || !file || !keyword) return [];
  const next = keyword.nextSibling ?? keyword;
  return [
    {
      cause: `\`${odd.name}\` at ${odd.path}:${odd.startLine} is ${isWaited ? "not asynchronous" : "asynchronous"}, and all others of its kind are${isWaited ? "" : " not"}.`,
      explanation: isWaited
        ? "It becomes asynchronous like them: whoever calls them waits."
        : "It answers at once like them: it waits for nothing.",
      edits: [
        isWaited
          ? textEdit(file, keyword.startIndex, keyword.startIndex, "async ")
          : textEdit(file, keyword.startIndex, next.startIndex, ""),
      ],
      basis: "house",
      name: "waits_like_the_others",
      sentence: "The function is called like all others of its kind",
      place: { path: file.path, line: odd.startLine },
    },
  ];
}

function functionsOf(code: CodeIndex, language: "python" | "node"): FunctionSymbol[] {
  return code.paths
    .filter((path) => path.endsWith(".py") === (language === "python") && code.file(path)?.isTest === false)
    .slice(0, MOST_FILES)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? []);
}

function isAsync(definition: Node): boolean {
  return definition.children.some(({ type }) => type === "async");
}

function waits(definition: Node): boolean {
  return definition
    .descendantsOfType([
      "await",
      "await_expression",
      "for_in_statement",
      "for_statement",
      "with_statement",
      "yield",
    ])
    .some(
      (node) =>
        (/await|yield/.test(node.type) || /^(?:async|for await)/.test(node.text)) &&
        functionAround(node)?.id === definition.id,
    );
}
