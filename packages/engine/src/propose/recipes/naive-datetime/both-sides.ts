import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { reachingBindings, scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { calledAs, givenParameters } from "../../house/own-method.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { FINE, type Idea } from "../stimuli/idea.ts";

/** Functions of the project that give one time its zone, whatever it had. */
export function zoneHelpers(code: CodeIndex): FunctionSymbol[] {
  return code
    .mentions("tzinfo")
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((symbol) => {
      const { node } = symbol;
      const [first, ...others] = givenParameters(symbol);
      return (
        first !== undefined &&
        others.length === 0 &&
        new RegExp(`\\b${first.name}\\.(?:tzinfo|replace\\(tzinfo|astimezone)`).test(node.text)
      );
    });
}

/** Whether a helper takes times with and without a zone, and gives all of them one. */
function takesAny({ node }: FunctionSymbol): boolean {
  return /\.tzinfo\b|utcoffset\(/.test(node.text) && !/tzinfo\s*=\s*None/.test(node.text);
}

/** The project's own function for the present with a zone: `clock.now()`. */
export function presentOfHouse(
  code: CodeIndex,
  file: PythonFault["file"],
  place: Node,
): { readonly text: string; readonly imports: readonly Edit[]; readonly place: string } | null {
  const own = scopeOf(place);
  const found = code
    .callsOf("now")
    .filter(({ node, path }) => AWARE_NOW.test(node.text) && code.file(path)?.isTest === false)
    .flatMap(({ path, node }) => code.functionAt(path, startLineOf(node)) ?? [])
    .filter(({ node, qualifiedName }) => {
      const [given, ...more] = descendantsHere(node, "return_statement");
      const isPlain = given?.firstNamedChild && AWARE_NOW.test(given.firstNamedChild.text);
      return (
        node.id !== own.id &&
        !qualifiedName.includes(".") &&
        more.length === 0 &&
        isPlain &&
        parametersOf(node).length === 0 &&
        !node.text.startsWith("async")
      );
    });
  const [symbol, ...others] = new Map(found.map((one) => [one.node.id, one])).values();
  if (!symbol || others.length > 0) return null;
  const name = nameOfFunction(code, symbol, file, place);
  return (
    name && { text: `${name.text}()`, imports: name.imports, place: `${symbol.path}:${symbol.startLine}` }
  );
}

const AWARE_NOW = /^(?:datetime\.|dt\.)*(?:datetime|timezone)\.now\((?:(?:tz=)?(?:\w+\.)*(?:utc|UTC))?\)$/;

/**
 * A time that somebody sends, with a zone or without, held against a present without one: it gets its zone by the
 * function that the house has for that, and the present has one too. Each change alone leaves one kind of time to fail.
 */
export function bothSidesIdeas(
  code: CodeIndex,
  { file }: PythonFault,
  sides: readonly Node[],
  now: Node,
  aware: Idea,
  cause: string,
): Idea[] {
  const holdsNow = (side: Node) =>
    (side.startIndex <= now.startIndex && now.endIndex <= side.endIndex) ||
    (side.type === "identifier" &&
      reachingBindings(scopeOf(side), side.text, side).bindings.some(({ value }) => value.id === now.id));
  const others = sides.filter((side) => !holdsNow(side));
  const [side] = others;
  if (!side || others.length !== 1 || !/^(?:identifier|subscript)$/.test(side.type)) return [];
  const scope = scopeOf(side);
  return zoneHelpers(code)
    .filter((symbol) => takesAny(symbol) && symbol.node.id !== scope.id)
    .flatMap((symbol): Idea[] => {
      const isDone = reachingBindings(scope, side.text, side).bindings.some(({ value }) =>
        new RegExp(`\\b${symbol.name}\\(`).test(value.text),
      );
      const name = isDone ? null : calledAs(code, symbol, file, side);
      if (!name) return [];
      const text = `${name.text}(${side.text})`;
      return [
        {
          cause,
          explanation: `\`${side.text}\` gets its zone from \`${symbol.name}\`, the project's own way (${symbol.path}:${symbol.startLine}), and is held against a present with a zone.`,
          edits: [...name.imports, replaceNode(file, side, text), ...aware.edits].map((edit) => ({
            ...edit,
            part: "fix",
            together: "zones",
          })),
          basis: "house",
          expectation: FINE,
          name: "times_have_a_zone",
          sentence: "Times with a zone are compared with times with a zone.",
        },
      ];
    })
    .slice(0, 2);
}
