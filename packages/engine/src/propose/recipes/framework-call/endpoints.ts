import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { moduleNames } from "../edits/names.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const MESSAGE = /^View function mapping is overwriting an existing endpoint function: (?:[\w.]+\.)?(\w+)/;

/** Name of the function that two endpoints of Flask have; null for other errors. */
export function takenEndpointOf({ exception: { type, value } }: PythonFault): string | null {
  return type === "AssertionError" ? (MESSAGE.exec(value)?.[1] ?? null) : null;
}

/** A decorator that hides the name of what it wraps keeps it; a second view of the same name gets one of its own. */
export function takenEndpointIdeas(code: CodeIndex, fault: PythonFault, name: string): Idea[] {
  const wrappers = code
    .functionsNamed(name)
    .filter((symbol) => wrappedBy(symbol) !== null && code.file(symbol.path)?.isTest === false);
  const bare = wrappers.filter(
    ({ node }) =>
      !/\bwraps\b/.test(node.parent?.type === "decorated_definition" ? node.parent.text.slice(0, 200) : ""),
  );
  const [wrapper] = bare;
  if (wrapper && bare.length === 1) return wrapsIdea(code, wrapper);
  return bare.length > 1 ? [] : renamedView(code, fault, name);
}

/** The parameter of the function around that the inner one calls: `view` of `def needs_key(view): def checked(…): return view(…)`. */
function wrappedBy({ node }: FunctionSymbol): string | null {
  const outer = ancestorOfType(node, ["function_definition"]);
  const names = outer ? parametersOf(outer).map((parameter) => parameter.name) : [];
  const called = node.descendantsOfType("call").map((call) => field(call, "function")?.text ?? "");
  const isReturned = outer
    ?.descendantsOfType("return_statement")
    .some((statement) => statement.firstNamedChild?.text === field(node, "name")?.text);
  return isReturned ? (names.find((name) => called.includes(name)) ?? null) : null;
}

function wrapsIdea(code: CodeIndex, symbol: FunctionSymbol): Idea[] {
  const file = code.file(symbol.path);
  const wrapped = wrappedBy(symbol);
  if (!file || !wrapped) return [];
  const direct = code
    .symbolsOf(file.path)
    ?.imports.find(({ imported, module }) => module === "functools" && imported === "wraps");
  const plan = direct?.local
    ? { local: direct.local, edits: [] }
    : planModuleImport(code, file.path, "functools");
  if (!plan) return [];
  const callee = direct?.local ?? `${plan.local}.wraps`;
  const edit = insertBefore(file, symbol.node, [`@${callee}(${wrapped})`]);
  if (!edit) return [];
  return [
    runningIdea({
      cause: `The decorator at ${symbol.path}:${symbol.startLine} gives each view the name \`${symbol.name}\`, and endpoints are named after their views.`,
      explanation: `\`${symbol.name}\` keeps the name of what it wraps.`,
      edits: [...plan.edits, edit],
      basis: "standard",
      name: "views_keep_their_names",
      sentence: "Each view has an endpoint of its own.",
    }),
  ];
}

const VERBS: Readonly<Record<string, string>> = {
  post: "create",
  put: "update",
  patch: "update",
  delete: "delete",
  get: "get",
};

/** The later of two views of one name. */
function renamedView(code: CodeIndex, fault: PythonFault, name: string): Idea[] {
  const { file } = fault;
  const views = file.tree.rootNode.descendantsOfType("function_definition").filter((node) => {
    const decorated = node.parent?.type === "decorated_definition" ? node.parent : null;
    return field(node, "name")?.text === name && decorated !== null;
  });
  const second = views[1];
  const target = second && field(second, "name");
  if (!second || !target || views.length !== 2) return [];
  const own = freeViewName(code, file, second, name);
  return [
    runningIdea({
      cause: `Two views of ${file.path} are called \`${name}\`, and endpoints are named after their views.`,
      explanation: `The one at line ${startLineOf(second)} is called \`${own}\`.`,
      edits: [textEdit(file, target.startIndex, target.endIndex, own)],
      basis: "standard",
      name: "views_keep_their_names",
      sentence: "Each view has an endpoint of its own.",
    }),
  ];
}

function freeViewName(code: CodeIndex, file: SourceFile, view: Node, name: string): string {
  const taken = moduleNames(code, file);
  const route = view.parent?.namedChildren.find(({ type }) => type === "decorator")?.firstNamedChild;
  const call = route?.type === "call" ? readCall(route) : null;
  const callee = route?.type === "call" ? (lastNameOf(field(route, "function") ?? route) ?? "") : "";
  const methods = /["'](\w+)["']/.exec(call?.named.get("methods")?.text ?? "")?.[1]?.toLowerCase();
  const verb = VERBS[methods ?? callee] ?? "other";
  const one =
    /s$/.test(name) && verb === "create" ? name.replace(/ies$/, "y").replace(/([^s])s$/, "$1") : name;
  const wanted = name.startsWith(`${verb}_`) ? `${name}_again` : `${verb}_${one}`;
  return taken.has(wanted) ? `${wanted}_view` : wanted;
}
