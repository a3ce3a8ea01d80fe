import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { NO_ERROR } from "../javascript/idea.ts";
import { type Guess, guess } from "../structure/scene.ts";

/** What is given to callbacks after the parameters that they take, by the name that everybody gives it. */
const CUSTOMS: readonly {
  readonly method: RegExp;
  readonly taken: number;
  readonly name: RegExp;
}[] = [
  { method: /^(?:get|post|put|patch|delete|all|use|route|head|options)$/, taken: 2, name: /^next$/ },
  {
    method: /^(?:map|forEach|filter|some|every|find|findIndex|findLast|flatMap)$/,
    taken: 1,
    name: /^(?:i|idx|index|position)$/,
  },
  { method: /^reduce(?:Right)?$/, taken: 2, name: /^(?:i|idx|index)$/ },
  { method: /^Promise$/, taken: 1, name: /^(?:reject|rej)$/ },
  { method: /^(?:it|test|before|beforeEach|after|afterEach)$/, taken: 0, name: /^done$/ },
];

/** A function that uses what it is given without taking it: `next` of a handler, `reject` of a promise, the index of an item. */
export function forgottenParameter(
  investigation: Investigation,
  file: SourceFile,
  name: string,
  use: Node,
): Guess[] {
  for (let scope = use.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const names = parameterNames(scope);
    const last = field(scope, "parameters")?.namedChildren.findLast((child) => child.type !== "comment");
    const single = field(scope, "parameter");
    if (names.some((one) => one === null) || last?.type === "rest_pattern") continue;
    const like = siblingOf(investigation, file, scope, names, name);
    if (like === null && !isCustom(scope, names.length, name)) continue;
    const edit = single
      ? textEdit(file, single.startIndex, single.endIndex, `(${single.text}, ${name})`)
      : last && textEdit(file, last.endIndex, last.endIndex, `, ${name}`);
    if (!edit) continue;
    const found = guess({ investigation }, 0.95, {
      name: `${name}_is_taken`,
      sentence: "The request is answered by what is handed on",
      cause: `\`${name}\` is used in a function that is given it, and does not take it.`,
      explanation: `Takes \`${name}\` as a parameter${like ? `, as the function at ${like} does` : ""}.`,
      edits: [edit],
      basis: like ? "house" : "standard",
      place: { path: file.path, line: startLineOf(scope) },
    });
    // What is handed on is an error, mostly, and what it is answered with is for others to say.
    return [{ ...found, idea: { ...found.idea, expectation: NO_ERROR } }];
  }
  return [];
}

function isCustom(scope: Node, taken: number, name: string): boolean {
  const method = calledWith(scope);
  return CUSTOMS.some((one) => one.taken === taken && one.name.test(name) && one.method.test(method));
}

/** The last name of the call that a function is handed to; empty where it is handed to none. */
function calledWith(scope: Node): string {
  const call = scope.parent?.type === "arguments" ? scope.parent.parent : null;
  const callee = call && (field(call, "function") ?? field(call, "constructor"));
  return callee ? ((field(callee, "property") ?? callee).text ?? "") : "";
}

/** Another function of the same file that takes the same parameters and this one after them, in the same place of a call. */
function siblingOf(
  { code }: Investigation,
  file: SourceFile,
  scope: Node,
  names: readonly (string | null)[],
  name: string,
): string | null {
  if (names.length === 0) return null;
  const wanted = [...names, name].join();
  const role = calledWith(scope);
  const found = (code.symbolsOf(file.path)?.functions ?? []).find(
    ({ node }) =>
      node.id !== scope.id &&
      parameterNames(node).join() === wanted &&
      (role === "" || calledWith(node) === role),
  );
  // Without a call that both are handed to, only a custom of two parameters and more is one.
  return found && (role !== "" || names.length > 1) ? `${file.path}:${found.startLine}` : null;
}
