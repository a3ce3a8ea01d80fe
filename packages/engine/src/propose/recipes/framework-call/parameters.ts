import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { bindingsIn, readsIn } from "../unbound-variable/names.ts";

/** A change of a function's parameters, and why. */
export interface ParameterChange {
  readonly edits: readonly Edit[];
  readonly cause: string;
  readonly how: string;
  readonly isHouse: boolean;
}

/** What the frameworks give to the functions that are hooked in with these decorators. */
const HOOKS: Readonly<Record<string, readonly string[]>> = {
  errorhandler: ["error"],
  app_errorhandler: ["error"],
  exception_handler: ["request", "error"],
  after_request: ["response"],
  after_app_request: ["response"],
  teardown_request: ["error"],
  teardown_app_request: ["error"],
  teardown_appcontext: ["error"],
  middleware: ["request", "call_next"],
};

/** `def missing():` under `@app.errorhandler(404)`: the function gets the parameters that the framework gives it. */
export function hookParameters(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  given: number,
): ParameterChange | null {
  const hook = decoratorsOf(symbol.node).find((name) => HOOKS[name] !== undefined);
  const standard = hook && HOOKS[hook];
  const list = field(symbol.node, "parameters");
  const own = parametersOf(symbol.node).filter(({ name }) => name !== "self");
  if (!hook || !standard || !list || standard.length !== given || own.length >= given) return null;
  const kin = kinOf(code, hook, symbol, given);
  const texts = kin ? parametersOf(kin.node).map(({ node }) => node.text) : standard;
  const isFirst = own.length === 1 && given === 2 && /^(?:req|request)$/.test(own[0]?.name ?? "");
  const kept = own.map(({ node }) => node.text);
  // What is missing stands before what is there, but for a request that comes first anyhow.
  const missing = isFirst ? texts.slice(own.length) : texts.slice(0, given - own.length);
  const all = isFirst ? [...kept, ...missing] : [...missing, ...kept];
  const imports = kin ? annotationImports(code, file, kin, missing) : [];
  if (imports === null) return null;
  return {
    edits: [...imports, textEdit(file, list.startIndex, list.endIndex, `(${all.join(", ")})`)],
    cause: `\`${symbol.name}\` is hooked in with \`${hook}\`, which gives it ${given === 1 ? "one argument" : `${given} arguments`}.`,
    how: `It takes \`${missing.join(", ")}\`${kin ? `, as ${kin.name} at ${kin.path}:${kin.startLine} does` : ""}.`,
    isHouse: kin !== null,
  };
}

/** Annotations of another file may not be known here; then the change is left to people. */
function annotationImports(
  code: CodeIndex,
  file: SourceFile,
  kin: FunctionSymbol,
  texts: readonly string[],
): Edit[] | null {
  if (kin.path === file.path || !texts.some((text) => text.includes(":"))) return [];
  const known = code.symbolsOf(file.path)?.imports.map(({ local }) => local) ?? [];
  return texts.every((text) => known.includes(/:\s*(\w+)/.exec(text)?.[1] ?? null)) ? [] : null;
}

function kinOf(code: CodeIndex, hook: string, symbol: FunctionSymbol, given: number): FunctionSymbol | null {
  const paths = [symbol.path, ...code.mentions(`.${hook}(`)];
  const found = paths
    .flatMap((path) => (code.file(path)?.isTest === false ? (code.symbolsOf(path)?.functions ?? []) : []))
    .filter(
      ({ node }) =>
        node.id !== symbol.node.id &&
        decoratorsOf(node).includes(hook) &&
        parametersOf(node).length === given,
    );
  return found[0] ?? null;
}

function decoratorsOf(definition: Node): string[] {
  return decoratorCalls(definition).map((node) => {
    const named = node.type === "call" ? field(node, "function") : node;
    return (named && lastNameOf(named)) ?? "";
  });
}

function decoratorCalls(definition: Node): Node[] {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (decorated?.namedChildren ?? []).flatMap((child) =>
    child.type === "decorator" && child.firstNamedChild ? [child.firstNamedChild] : [],
  );
}

/** The names in the path of a route that leads to this function: `order_id` of `/orders/<int:order_id>`. */
export function namesInRoutes(code: CodeIndex, symbol: FunctionSymbol): string[][] {
  const decorated = decoratorCalls(symbol.node).flatMap((call) => {
    const [rule] = call.type === "call" ? readCall(call).positional : [];
    const text = rule ? plainString(rule) : null;
    return text?.startsWith("/") ? [text] : [];
  });
  const listed = ["path", "re_path", "add_url_rule"].flatMap((name) =>
    code.callsOf(name).flatMap(({ node }) => {
      const { positional, named } = readCall(node);
      const view = name === "add_url_rule" ? (named.get("view_func") ?? positional[2]) : positional[1];
      const leads = view !== undefined && lastNameOf(view) === symbol.name;
      return leads && positional[0] ? [positional[0].text] : [];
    }),
  );
  return [...decorated, ...listed].map((rule) =>
    [...rule.matchAll(/<(?:[^:<>]+:)?(\w+)>|\{(\w+)(?::\w+)?\}/g)].map((match) => match[1] ?? match[2] ?? ""),
  );
}

/** `def show(id)` under `/orders/<order_id>`: the parameter is named as the path names it, with all its uses. */
export function renamedForRoute(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
  unexpected: string,
): ParameterChange | null {
  const rules = namesInRoutes(code, symbol).filter((names) => names.includes(unexpected));
  const [names] = rules;
  const parameters = parametersOf(symbol.node);
  if (!names || parameters.some(({ name }) => name === unexpected)) return null;
  const missing = names.filter((name) => !parameters.some((parameter) => parameter.name === name));
  const extra = parameters.filter(
    ({ name, defaultValue, kind }, index) =>
      !names.includes(name) &&
      defaultValue === null &&
      kind === "positional" &&
      !(index === 0 && /^(?:self|request)$/.test(name)),
  );
  const [parameter] = extra;
  if (missing.length !== 1 || extra.length > 1) return null;
  const cause = `The path of the route calls the value \`${unexpected}\`, and \`${symbol.name}\` has no such parameter.`;
  if (!parameter) {
    const last = parameters.at(-1);
    if (last && last.kind !== "positional") return null;
    const list = field(symbol.node, "parameters");
    const edit = last
      ? textEdit(file, last.node.endIndex, last.node.endIndex, `, ${unexpected}`)
      : list && textEdit(file, list.startIndex, list.endIndex, `(${unexpected})`);
    return edit && { edits: [edit], cause, how: `It takes \`${unexpected}\`.`, isHouse: true };
  }
  const target =
    parameter.node.type === "identifier"
      ? parameter.node
      : (field(parameter.node, "name") ?? parameter.node.firstNamedChild);
  const body = field(symbol.node, "body");
  const isTaken =
    readsIn(symbol.node, unexpected).length > 0 ||
    bindingsIn(symbol.node).some(({ text }) => text === unexpected);
  if (!target || !body || isTaken) return null;
  const uses = readsIn(symbol.node, parameter.name);
  return {
    edits: [target, ...uses].map((node) => textEdit(file, node.startIndex, node.endIndex, unexpected)),
    cause,
    how: `Its parameter \`${parameter.name}\` is called \`${unexpected}\`, as in the path.`,
    isHouse: true,
  };
}
