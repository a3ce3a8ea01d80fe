import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { trailOf } from "../fault/trail.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { type Guess, onLine, type Scene } from "./scene.ts";

const EMPTIED =
  /^'?pop from (?:an )?empty|^pop index out of range|x not in list|^'?pop(?:item)?\(\): \w+ is empty|^Sample larger than population|^Cannot choose from an empty|^list index out of range/;
const TAKING = /^(?:pop|popitem|popleft|remove|discard|clear|__delitem__)$/;
/** What is there to be used up. */
const STORES = /free|avail|pool|stock|left|remain|queue|pending|inventor|slot|seat|ticket|reserve/i;

/**
 * A list of the module that one user takes from as if it were his own, `self.deck = deck` and `self.deck.pop()`, so that the
 * next one finds what is left of it. Each takes from a copy.
 */
export function sharedTables({ investigation, code, fault, message, type }: Scene): Guess[] {
  const key = type === "KeyError" ? (/^'([^']+)'$/.exec(message)?.[1] ?? null) : null;
  const isEntry = key !== null && !/^pop/.test(key);
  if (!EMPTIED.test(message) && !isEntry) return [];
  const { file } = fault;
  for (const holder of holdersOn(fault, isEntry)) {
    const handing = handingOf(code, file, holder);
    const [first, ...others] = handing;
    if (!first || others.length > 0) continue;
    const table = tableBehind(investigation, file.path, first.value);
    // What was never there has not been taken.
    if (!table || (isEntry && !table.keys.includes(key))) continue;
    const copy = `${table.kind}(${first.value.text})`;
    const edit = first.isParameter
      ? insertBefore(file, first.statement, [`${first.value.text} = ${copy}`])
      : replaceNode(file, first.value, copy);
    if (!edit) continue;
    return [guessFor(edit, `${file.path}:${startLineOf(first.statement)}`, holder, table)];
  }
  return [];
}

function guessFor(edit: Edit, place: string, holder: Node, table: Table): Guess {
  return {
    strength: 0.9,
    idea: runningIdea({
      cause: `\`${holder.text}\` is \`${table.name}\` of ${table.path} itself, and what is taken out of it is gone for all who come later.`,
      explanation: `A copy is made at ${place}, so that \`${table.name}\` stays as it is written.`,
      edits: [edit],
      basis: "standard",
      name: "each_takes_from_a_copy",
      sentence: "What one has taken is there for the next one.",
    }),
  };
}

/** What something is taken out of, or chosen from, on the line. */
function holdersOn(fault: Scene["fault"], isEntry: boolean): Node[] {
  const taken = onLine(fault, "call").flatMap((call) => {
    const callee = field(call, "function");
    const name = callee?.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : "";
    const object = callee && field(callee, "object");
    if (object && TAKING.test(name)) return [object];
    return /^(?:choice|sample)$/.test(name) ? readCall(call).positional.slice(0, 1) : [];
  });
  if (isEntry) return taken.filter(({ type }) => /^(?:identifier|attribute)$/.test(type));
  const read = onLine(fault, "subscript").flatMap((node) => field(node, "value") ?? []);
  return [...taken, ...read].filter(({ type }) => /^(?:identifier|attribute)$/.test(type));
}

/** Where a holder gets what it takes from, if it takes from it in place. */
interface Handing {
  readonly value: Node;
  readonly statement: Node;
  readonly isParameter: boolean;
}

function handingOf(code: CodeIndex, file: SourceFile, holder: Node): Handing[] {
  const scope = scopeOf(holder);
  if (holder.type === "attribute") {
    const owner = /^self\.\w+$/.test(holder.text) ? enclosingClass(code, file.path, scope) : null;
    if (!owner || !takesFrom(owner.node, holder.text)) return [];
    return owner.node.descendantsOfType("assignment").flatMap((node): Handing[] => {
      const value = field(node, "right");
      const isIt = field(node, "left")?.text === holder.text;
      return isIt && value && node.parent ? [{ value, statement: node.parent, isParameter: false }] : [];
    });
  }
  if (scope.type !== "function_definition" || !takesFrom(scope, holder.text)) return [];
  const bound = descendantsHere(scope, "assignment").filter(
    (node) => field(node, "left")?.text === holder.text,
  );
  const [first] = field(scope, "body")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const parameter = parametersOf(scope).find(({ name }) => name === holder.text);
  const named = parameter?.node.descendantsOfType("identifier")[0] ?? parameter?.node;
  if (bound.length === 0 && named && first) return [{ value: holder, statement: first, isParameter: true }];
  return bound.flatMap((node): Handing[] => {
    const value = field(node, "right");
    return value && node.parent ? [{ value, statement: node.parent, isParameter: false }] : [];
  });
}

function takesFrom(scope: Node, holder: string): boolean {
  const called = scope.descendantsOfType("call").some((call) => {
    const callee = field(call, "function");
    return (
      callee?.type === "attribute" &&
      field(callee, "object")?.text === holder &&
      TAKING.test(field(callee, "attribute")?.text ?? "")
    );
  });
  return (
    called ||
    scope
      .descendantsOfType("delete_statement")
      .some((node) => node.descendantsOfType("subscript").some((one) => field(one, "value")?.text === holder))
  );
}

interface Table {
  readonly name: string;
  readonly path: string;
  readonly kind: "list" | "set" | "dict";
  /** Keys of a dictionary, as they are written. */
  readonly keys: readonly string[];
}

/** The constant of a module that a value is, or is an entry of; null where it is none, or where one alone is made of it. */
function tableBehind(investigation: Investigation, path: string, value: Node): Table | null {
  if (!/^(?:identifier|attribute|subscript|call)$/.test(value.type)) return null;
  const trail = trailOf(investigation, path, value);
  // A copy is no longer the same.
  if (
    trail.some(({ node }) =>
      /^(?:list|dict|set|sorted|tuple|copy|deepcopy)\(|\.copy\(\)$|\[:\]$/.test(node.text),
    )
  )
    return null;
  // What is made once, while the module is loaded, may well use up what is there.
  if (trail.some((place) => isHandedOnce(place))) return null;
  for (const { node, path: home } of trail) {
    const assignment = ancestorOfType(node, ["assignment", "function_definition", "class_definition"]);
    const target = assignment?.type === "assignment" ? field(assignment, "left") : null;
    const isOfModule = assignment?.parent?.parent?.type === "module";
    if (!/^(?:list|dictionary|set)$/.test(node.type) || !target || !isOfModule) continue;
    const file = investigation.code.file(home);
    const entry =
      node.type === "dictionary" && node.namedChildren[0] ? field(node.namedChildren[0], "value") : null;
    const inner = entry && /^(?:list|set|dictionary)$/.test(entry.type) ? entry : node;
    if (!file || file.isTest || inner.namedChildCount === 0 || STORES.test(target.text)) return null;
    const kind = inner.type === "list" ? "list" : inner.type === "set" ? "set" : "dict";
    return /^_?[A-Z][A-Z\d_]*$/.test(target.text)
      ? { name: target.text, path: home, kind, keys: keysOf(inner) }
      : null;
  }
  return null;
}

function isHandedOnce({ node }: ValuePlace): boolean {
  const isArgument = node.parent?.type === "argument_list";
  return (
    isArgument &&
    ancestorOfType(node, [
      "function_definition",
      "for_statement",
      "while_statement",
      "list_comprehension",
    ]) === null
  );
}

function keysOf(node: Node): string[] {
  return node.namedChildren.flatMap((pair) => {
    const key = pair.type === "pair" ? field(pair, "key") : null;
    return key ? (plainString(key) ?? []) : [];
  });
}
