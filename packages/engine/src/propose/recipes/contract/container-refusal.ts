import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { NO_ERROR } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { functionsReached } from "./reached.ts";
import type { Guess, Scene } from "./scene.ts";

/** A look-up of a key in a collection of the module or of an object: `self._parcels.get(code)`, `del self._parcels[code]`. */
interface Lookup {
  readonly file: SourceFile;
  readonly symbol: FunctionSymbol;
  readonly node: Node;
  readonly holder: string;
  readonly key: Node;
}

/** What another function of the same class or module raises where the collection does not have the key. */
interface Refusal {
  readonly text: string;
  readonly key: string;
  readonly place: string;
}

/**
 * A key that a collection does not have, where another function of the same class or module says so with an error of the
 * project: `raise UnknownParcel(code)` in `remove`, and `get` hands on the None. It raises the same.
 */
export function containerRefusals({ code, fault, type, message }: Scene): Guess[] {
  const isMissing = type === "KeyError";
  if (!isMissing && !/NoneType/.test(message)) return [];
  for (const symbol of functionsReached(code, fault)) {
    const file = code.file(symbol.path);
    if (!file || (isMissing && symbol.node.id !== fault.function?.node.id)) continue;
    for (const lookup of lookupsIn(file, symbol, isMissing)) {
      if (isMissing && startLineOf(lookup.node) !== fault.line) continue;
      const refusal = siblingRefusal(lookup, code.symbolsOf(file.path)?.functions ?? []);
      const edit = refusal && refused(lookup, refusal, isMissing);
      if (!refusal || !edit) continue;
      const idea = runningIdea({
        cause: `${file.path}:${startLineOf(lookup.node)} takes for granted that \`${lookup.holder}\` has the key; ${refusal.place} does not.`,
        explanation: `What is not there is told with \`${refusal.text}\`, as at ${refusal.place}.`,
        edits: [edit],
        name: "a_key_that_nobody_has",
        sentence: "What is not there is told as elsewhere.",
      });
      return [{ strength: 0.94, idea: { ...idea, expectation: NO_ERROR, variesPath: true } }];
    }
  }
  return [];
}

function lookupsIn(file: SourceFile, symbol: FunctionSymbol, isMissing: boolean): Lookup[] {
  const made = (node: Node, holder: Node | null, key: Node | null | undefined): Lookup[] =>
    holder && key?.type === "identifier" && /^(?:self\.\w+|[A-Z_]\w*|_\w+)$/.test(holder.text)
      ? [{ file, symbol, node, holder: holder.text, key }]
      : [];
  if (isMissing) {
    const reads = descendantsHere(symbol.node, "subscript")
      .filter(({ parent, id }) => !(parent?.type === "assignment" && field(parent, "left")?.id === id))
      .flatMap((node) => made(node, field(node, "value"), field(node, "subscript")));
    const pops = descendantsHere(symbol.node, "call").flatMap((node) => {
      const { positional } = readCall(node);
      return methodOf(node) === "pop" && positional.length === 1
        ? made(node, field(field(node, "function") ?? node, "object"), positional[0])
        : [];
    });
    return [...reads, ...pops];
  }
  return descendantsHere(symbol.node, "call").flatMap((node) => {
    const { positional, named } = readCall(node);
    const isGet = methodOf(node) === "get" && positional.length === 1 && named.size === 0;
    return isGet && isGivenBack(node, symbol.node)
      ? made(node, field(field(node, "function") ?? node, "object"), positional[0])
      : [];
  });
}

function methodOf(call: Node): string {
  const callee = field(call, "function");
  return callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : "";
}

/** Whether a function gives back what it looked up, and says nowhere that it may be nothing. */
function isGivenBack(call: Node, scope: Node): boolean {
  if (/\bNone\b|\bOptional\b/.test(field(scope, "return_type")?.text ?? "")) return false;
  const target = call.parent?.type === "assignment" ? field(call.parent, "left") : null;
  const returned = descendantsHere(scope, "return_statement").map(({ firstNamedChild }) => firstNamedChild);
  const isIt = returned.some(
    (node) => node?.id === call.id || (target !== null && node?.text === target.text),
  );
  const isAsked =
    target !== null &&
    new RegExp(`\\b${target.text}\\b (?:is|==)|not ${target.text}\\b|if ${target.text}:`).test(scope.text);
  return (
    isIt &&
    !isAsked &&
    !/(?:^|_)(?:find|maybe|try|peek|search|lookup|or_none)(?:_|$)/.test(field(scope, "name")?.text ?? "")
  );
}

/** The error of the project by which a sibling tells that the same collection does not have a key. */
function siblingRefusal({ symbol, holder, file }: Lookup, all: readonly FunctionSymbol[]): Refusal | null {
  const owner = ancestorOfType(symbol.node, ["class_definition"])?.id;
  const kin = all.filter(
    ({ node }) => node.id !== symbol.node.id && ancestorOfType(node, ["class_definition"])?.id === owner,
  );
  const found = kin.flatMap(({ node }): Refusal[] =>
    descendantsHere(node, "if_statement").flatMap((one) => {
      const condition = field(one, "condition");
      const exit = field(one, "consequence")?.namedChildren.find(({ type }) => type !== "comment");
      const key = condition && keyAskedFor(condition, holder, node);
      if (!key || exit?.type !== "raise_statement" || exit.text.includes("\n")) return [];
      const raised = exit.firstNamedChild;
      const isPlain = raised?.type === "call" && /^[\w.]+$/.test(field(raised, "function")?.text ?? "");
      const given = raised ? field(raised, "arguments") : null;
      const names = given?.descendantsOfType("identifier").map(({ text }) => text) ?? [];
      return isPlain && names.every((name) => name === key)
        ? [{ text: exit.text, key, place: `${file.path}:${startLineOf(exit)}` }]
        : [];
    }),
  );
  const texts = new Set(found.map(({ text, key }) => text.replace(new RegExp(`\\b${key}\\b`, "g"), "…")));
  return texts.size === 1 ? (found[0] ?? null) : null;
}

/** The key of a condition that holds where a collection does not have it. */
function keyAskedFor(condition: Node, holder: string, scope: Node): string | null {
  const quoted = holder.replace(/[.$]/g, "\\$&");
  const text = condition.text.replace(/\s+/g, " ");
  const direct =
    new RegExp(`^(\\w+) not in ${quoted}$`).exec(text)?.[1] ??
    new RegExp(`^not (\\w+) in ${quoted}$`).exec(text)?.[1] ??
    new RegExp(`^${quoted}\\.(?:get|pop)\\((\\w+)(?:, None)?\\) is None$`).exec(text)?.[1];
  if (direct) return direct;
  const name = /^(\w+) is None$|^not (\w+)$/.exec(text);
  const asked = name?.[1] ?? name?.[2];
  if (asked === undefined) return null;
  const bound = descendantsHere(scope, "assignment").find((one) => field(one, "left")?.text === asked);
  return (
    new RegExp(`^${quoted}\\.(?:get|pop)\\((\\w+)(?:, None)?\\)$`).exec(
      field(bound ?? scope, "right")?.text ?? "",
    )?.[1] ?? null
  );
}

function refused({ file, node, holder, key }: Lookup, refusal: Refusal, isMissing: boolean) {
  const statement = statementOf(node);
  const raised = refusal.text.replace(new RegExp(`\\b${refusal.key}\\b`, "g"), key.text);
  return statement && (isMissing || !/^(?:if|while|for|with)_statement$/.test(statement.type))
    ? insertBefore(file, statement, [`if ${key.text} not in ${holder}:`, `\t${raised}`])
    : null;
}
