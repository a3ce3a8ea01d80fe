import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { transcribed } from "../../house/transcribe.ts";
import { insertBefore } from "../edits/statements.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Birth } from "./births.ts";

/**
 * `if rate is None: rate = self.rate`, `rate = rate or self.rate`: what the functions of the file say at their beginning of a
 * parameter that need not be given, for one that takes it under the same name and uses it as it came.
 */
export function filledBesideIdeas({ code }: Investigation, birth: Birth): Idea[] {
  const symbol = code.functionAt(birth.origin.path, birth.origin.line);
  const name = /^The parameter `(\w+)`/.exec(birth.origin.why)?.[1];
  const file = symbol && code.file(symbol.path);
  const first = symbol && firstUse(symbol.node, name ?? "");
  if (!symbol || !file || !name || !first || fillsOf(symbol, name).length > 0) return [];
  // Where the function asks for it itself, None has a meaning of its own here.
  if (new RegExp(`\\b${name} is (?:not )?None\\b`).test(symbol.node.text)) return [];
  const found = (code.symbolsOf(symbol.path)?.functions ?? [])
    .filter((other) => other.node.id !== symbol.node.id && mayBeLeftOut(other, name))
    .flatMap((other) => fillsOf(other, name).map((node) => ({ node, scope: other.node })));
  const [like] = found;
  if (!like || new Set(found.map(({ node }) => node.text)).size !== 1) return [];
  const lines = linesFor(code, like, { symbol, file, statement: first });
  const edit = lines && insertBefore(file, first, lines);
  if (!edit) return [];
  const place = `${file.path}:${startLineOf(like.node)}`;
  return [
    runningIdea({
      cause: `\`${name}\` of ${symbol.name} is None where it is left out, for which ${place} provides and ${file.path}:${symbol.startLine} does not.`,
      explanation: `Where it is left out, the same stands for it as at ${place}.`,
      edits: [edit],
      name: `${name}_that_is_left_out`,
      sentence: `Where no ${name} is given, the same holds as elsewhere.`,
    }),
  ];
}

function linesFor(
  code: CodeIndex,
  like: { readonly node: Node; readonly scope: Node },
  target: {
    readonly symbol: FunctionSymbol;
    readonly file: NonNullable<ReturnType<CodeIndex["file"]>>;
    readonly statement: Node;
  },
): readonly string[] | null {
  const { symbol, file, statement } = target;
  const passage = { file, scope: like.scope, statements: [like.node] };
  const made = transcribed(code, passage, { file, statement, scope: symbol.node }, new Map());
  return made && made.imports.length === 0 ? made.lines : null;
}

function mayBeLeftOut({ node }: FunctionSymbol, name: string): boolean {
  return parametersOf(node).some((one) => one.name === name && one.defaultValue?.type === "none");
}

/** The statements by which a function gives such a parameter a value where it has none. */
function fillsOf({ node }: FunctionSymbol, name: string): Node[] {
  const isSet = (one: Node | null | undefined) =>
    one?.type === "assignment" && field(one, "left")?.text === name ? field(one, "right") : null;
  const guarded = descendantsHere(node, "if_statement").filter((one) => {
    const body = field(one, "consequence")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
    const asks = [`${name} is None`, `not ${name}`].includes(field(one, "condition")?.text ?? "");
    return (
      asks &&
      body.length === 1 &&
      isSet(body[0]?.firstNamedChild) &&
      one.childrenForFieldName("alternative").length === 0
    );
  });
  const short = descendantsHere(node, "expression_statement").filter((one) => {
    const value = isSet(one.firstNamedChild);
    return (
      value !== null &&
      new RegExp(
        `^${name} or |^\\S+ if ${name} is None else ${name}$|^${name} if ${name}(?: is not None)? else `,
      ).test(value.text)
    );
  });
  return [...guarded, ...short];
}

/** The first statement of the body that uses it, whichever way is taken. */
function firstUse(definition: Node, name: string): Node | null {
  const statements = field(definition, "body")?.namedChildren ?? [];
  return (
    statements.find((one) => one.descendantsOfType("identifier").some(({ text }) => text === name)) ?? null
  );
}
