import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import { trailOf } from "../fault/trail.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KindCase } from "./kind-case.ts";

const LOOPS = [
  "for_statement",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
];
const MOST_IDEAS = 2;

/**
 * A loop over one thing where it is one, and a list where there are several, as converters of XML and query strings give
 * them: made a list where it is read, by the function with which the house does that.
 */
export function asListIdeas({ investigation, fault, value, observed }: KindCase): Idea[] {
  // A dictionary is gone through by its keys, a text by its letters.
  if (observed !== "str") return [];
  const over = loopedOver(value);
  if (!over) return [];
  const { code } = investigation;
  const reads = trailOf(investigation, fault.file.path, over).filter(
    ({ node, members, path }) => members.length === 0 && isRead(node) && code.file(path)?.isTest === false,
  );
  const cause = `What ${fault.file.path}:${fault.line} goes through is one thing where it is one, and a list where there are several.`;
  const ideas = reads.flatMap(({ path, node }): { idea: Idea; rank: number }[] => {
    const file = code.file(path);
    if (!file || node.text.includes("\n")) return [];
    return listMakers(investigation).flatMap(({ symbol, uses }) => {
      const own = uses.find((site) => site.path === path) ?? uses[0];
      const name = own ? nameOfFunction(code, symbol, file, node) : null;
      if (!name || !own || isGivenTo(node, symbol.name)) return [];
      const idea = runningIdea({
        cause,
        explanation: `\`${node.text}\` is made a list with \`${name.text}\`, as at ${own.path}:${own.line}.`,
        edits: [...name.imports, replaceNode(file, node, `${name.text}(${node.text})`)],
        basis: "house",
        name: "one_is_a_list_of_one",
        sentence: "One thing is gone through as a list of one.",
      });
      return [{ idea, rank: own.path === path ? 1 : 0 }];
    });
  });
  return ideas
    .toSorted((left, right) => right.rank - left.rank)
    .slice(0, MOST_IDEAS)
    .map(({ idea }) => idea);
}

/** The collection of the loop whose variable a value is read of. */
function loopedOver(value: Node): Node | null {
  const name =
    value.type === "identifier" ? value.text : (value.descendantsOfType("identifier")[0]?.text ?? "");
  for (let loop = ancestorOfType(value, LOOPS); loop; loop = ancestorOfType(loop, LOOPS)) {
    const clauses =
      loop.type === "for_statement"
        ? [loop]
        : loop.namedChildren.filter(({ type }) => type === "for_in_clause");
    const clause = clauses.find((one) => field(one, "left")?.text === name);
    if (clause) return field(clause, "right");
  }
  return null;
}

function isRead(node: Node): boolean {
  if (node.type === "subscript") return field(node, "subscript")?.type === "string";
  return node.type === "call" && /\.get$/.test(readCall(node).callee ?? "");
}

function isGivenTo(node: Node, name: string): boolean {
  const call = node.parent?.type === "argument_list" ? node.parent.parent : null;
  return call?.type === "call" && lastNameOf(field(call, "function") ?? call) === name;
}

/** Functions of one value that give it as it is where it is a list, and a list of it where it is none; and their uses. */
function listMakers({
  code,
}: Investigation): { symbol: FunctionSymbol; uses: { path: string; line: number }[] }[] {
  return code
    .mentions("isinstance(")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .flatMap((symbol) => {
      const [parameter, ...others] = parametersOf(symbol.node);
      if (!parameter || others.length > 0 || symbol.qualifiedName.includes(".")) return [];
      const own = parameter.name;
      const asks = new RegExp(
        `isinstance\\(${own}, (?:list|\\(list, tuple\\)|\\(list,\\)|dict|\\(str|str)`,
      ).test(symbol.node.text);
      const makes = symbol.node.descendantsOfType("list").some((node) => node.text === `[${own}]`);
      const uses = code
        .callsOf(symbol.name)
        .filter(
          (site) => code.file(site.path)?.isTest === false && site.enclosing?.node.id !== symbol.node.id,
        )
        .map((site) => ({ path: site.path, line: startLineOf(site.node) }));
      return asks && makes && uses.length > 0 ? [{ symbol, uses }] : [];
    });
}
