import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { argument, readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { type Parameter, parametersOf } from "../../../code/python/parameters.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { nameOfFunction } from "../../house/safe-helpers.ts";
import { refusedStatus } from "../../house/status.ts";
import { renamed, thingLookedUp, wordsOfName } from "../../house/words.ts";
import { replaceNode } from "../edits/expressions.ts";
import { fieldRead, toleranceOf } from "../nothing/tolerated.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";
import { requestStimulus } from "../stimuli/request.ts";
import type { Guess, Scene } from "./scene.ts";

const LONGEST = 25;

/**
 * A lookup that is written out where the house has a function that does the same and refuses what is not there:
 * `connection.execute(query, (id,)).fetchone()` beside `one(connection, "piece", query, id)`.
 */
export function houseLookups({ code, investigation, message, trails }: Scene): Guess[] {
  if (!/NoneType/.test(message)) return [];
  for (const trail of trails) {
    for (const { path, node, members } of trail) {
      const file = code.file(path);
      const isLookup = node.type === "call" && members.length === 0 && file?.isTest === false;
      if (!isLookup || !file || node.text.includes("\n\n") || fieldRead(node)) continue;
      // Where others go on without it, that nothing is found is no reason to refuse.
      if (toleranceOf(code, [node], scopeOf(node)).reads.length > 0) continue;
      for (const symbol of lookupsOf(code, node)) {
        const written = callFor(code, file, node, symbol);
        const raises = descendantsHere(symbol.node, "raise_statement")[0];
        if (!written || !raises) continue;
        const isAsked = requestStimulus(investigation) !== null;
        const status = isAsked ? refusedStatus(code, symbol.path, raises) : null;
        const cause = `${path}:${startLineOf(node)} takes for granted that the lookup finds something.`;
        const idea: Idea = {
          cause,
          explanation: `${symbol.name} looks it up and refuses what is not there, as at ${written.evidence.join(", ")}.`,
          edits: [...written.imports, replaceNode(file, node, written.text)].map((edit) => ({
            ...edit,
            part: "fix",
          })),
          basis: "house",
          expectation: status === null ? NO_ERROR : answered([status]),
          name: `unknown_${thingLookedUp(node)?.join("_") ?? "entry"}`,
          sentence: "What is not there is refused as the house refuses it.",
          variesPath: status !== null,
        };
        return [{ strength: 0.9, idea }];
      }
    }
  }
  return [];
}

/** Small functions of the project that make the same lookup with their parameters, and raise where it gives nothing. */
function lookupsOf(code: CodeIndex, lookup: Node): FunctionSymbol[] {
  const own = scopeOf(lookup);
  return code.paths
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(
      ({ node, path, qualifiedName }) =>
        node.id !== own.id &&
        !qualifiedName.includes(".") &&
        code.file(path)?.isTest === false &&
        node.endPosition.row - node.startPosition.row <= LONGEST &&
        !node.text.startsWith("async") &&
        refusesNothing(node),
    );
}

/** `if row is None: raise …` */
function refusesNothing(definition: Node): boolean {
  return descendantsHere(definition, "if_statement").some((node) => {
    const condition = field(node, "condition")?.text ?? "";
    const last = field(node, "consequence")?.lastNamedChild;
    return /^(?:not \w+|\w+ is None)$/.test(condition) && last?.type === "raise_statement";
  });
}

interface WrittenCall {
  readonly text: string;
  readonly imports: readonly Edit[];
  readonly evidence: readonly string[];
}

function callFor(
  code: CodeIndex,
  file: SourceFile,
  lookup: Node,
  symbol: FunctionSymbol,
): WrittenCall | null {
  const parameters = parametersOf(symbol.node);
  const own = symbol.node.descendantsOfType("call");
  const found = own.flatMap((call) => {
    const bound = new Map<string, readonly Node[]>();
    return unify(call, lookup, parameters, bound) && bound.size > 0 ? [bound] : [];
  });
  const [bound] = found.toSorted((left, right) => right.size - left.size);
  // The same name alone is no lookup of the same kind.
  if (!bound || own.length === 0) return null;
  const calls = code.callsOf(symbol.name).filter((site) => code.file(site.path)?.isTest === false);
  const [sample] = calls;
  const name = nameOfFunction(code, symbol, file, lookup);
  if (!sample || !name) return null;
  const texts: string[] = [];
  for (const [place, parameter] of parameters.entries()) {
    const given = bound.get(parameter.name);
    if (given) {
      texts.push(...given.map((node) => node.text));
      continue;
    }
    if (parameter.defaultValue) break;
    if (parameter.kind !== "positional") continue;
    const shown = argument(readCall(sample.node), parameter.name, place);
    const made = shown && alike(shown, sample.node, lookup);
    if (!made) return null;
    texts.push(made);
  }
  return {
    text: `${name.text}(${texts.join(", ")})`,
    imports: name.imports,
    evidence: calls.slice(0, 3).map((site) => `${site.path}:${startLineOf(site.node)}`),
  };
}

/** What another caller gives for a parameter, said of what is looked up here: `"piece"` becomes `"loan"`. */
function alike(shown: Node, sample: Node, lookup: Node): string | null {
  const text = plainString(shown);
  if (text === null) return /^[A-Z][A-Z0-9_]*$/.test(shown.text) ? shown.text : null;
  const from = thingLookedUp(sample);
  const to = thingLookedUp(lookup);
  if (!from || !to) return null;
  const made = renamed(text, from, to);
  const isNamed = from.some((word) => wordsOfName(text).includes(word));
  return isNamed ? shown.text.replace(text, () => made) : null;
}

/** Whether an expression of a function is another one with its parameters in place of some parts. */
function unify(
  own: Node,
  other: Node,
  parameters: readonly Parameter[],
  bound: Map<string, readonly Node[]>,
): boolean {
  const parameter = own.type === "identifier" ? parameters.find(({ name }) => name === own.text) : undefined;
  if (parameter) {
    const isStar = parameter.kind === "args";
    if (isStar && !/^(?:tuple|list)$/.test(other.type)) return false;
    const parts = isStar ? other.namedChildren : [other];
    const known = bound.get(parameter.name);
    if (known) return known.map((node) => node.text).join() === parts.map((node) => node.text).join();
    bound.set(parameter.name, parts);
    return true;
  }
  if (own.type !== other.type || own.namedChildCount !== other.namedChildCount) return false;
  if (own.namedChildCount === 0) return own.text === other.text;
  return own.namedChildren.every((child, index) => {
    const counterpart = other.namedChild(index);
    return counterpart !== null && unify(child, counterpart, parameters, bound);
  });
}
