import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { type Parameter, parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { argumentFor } from "../../../diagnose/origin/python/callers.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import type { CandidateEdit } from "../../candidate.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const LEFT = /'Depends' object (?:has no attribute|is not|does not|can't)|\bargument of type 'Depends'/;

/** Whether the mark was used that FastAPI replaces by what a dependency gives, when it makes the call itself. */
export function isLeftToFramework({ exception: { value } }: PythonFault): boolean {
  return LEFT.test(value);
}

/**
 * A handler that code of the project calls itself, and whose dependencies it leaves to the framework, which is not there:
 * the caller gives what the dependency gives. Empty where a dependency takes anything, or lasts only for a request.
 */
export function leftToFrameworkIdeas(code: CodeIndex, fault: PythonFault): Idea[] {
  const { function: symbol } = fault;
  const caller = fault.frames.at(-2);
  const file = caller ? code.file(caller.path) : null;
  if (!symbol || !caller || !file || file.language !== "python") return [];
  const calls = file.tree.rootNode
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= caller.line && caller.line <= endLineOf(node))
    .filter((node) => calleesOf(code, file.path, node).some((one) => one.symbol.node.id === symbol.node.id));
  const [call, ...others] = calls;
  if (!call || others.length > 0) return [];
  const open = parametersOf(symbol.node).filter(
    (one) => dependencyOf(one) !== null && argumentFor(code, call, symbol, one.name) === null,
  );
  const given = open.map((parameter) => givenFor(code, file, call, symbol, parameter));
  const made = given.flatMap((one) => (one ? [one] : []));
  if (made.length === 0 || made.length < given.length) return [];
  const list = field(call, "arguments");
  const all = (list?.namedChildren ?? []).filter((child) => child.type !== "comment");
  const last = all.at(-1);
  const order = parametersOf(symbol.node).map(({ name }) => name);
  const isPlain =
    all.every((child) => !/keyword_argument|splat/.test(child.type)) &&
    open.every((one, index) => one.kind === "positional" && order.indexOf(one.name) === all.length + index);
  const text = made.map(({ name, value }) => (isPlain ? value : `${name}=${value}`)).join(", ");
  const at = last?.endIndex ?? (list?.startIndex ?? 0) + 1;
  const edits: CandidateEdit[] = [
    ...made.flatMap(({ edits: own }) => own.map((edit) => ({ ...edit, part: "fix" }))),
    { ...textEdit(file, at, at, last ? `, ${text}` : text), part: "fix" },
  ];
  const place = `${file.path}:${startLineOf(call)}`;
  return [
    runningIdea({
      cause: `${place} calls \`${symbol.name}\` itself, and leaves \`${made.map(({ name }) => name).join("`, `")}\` to the framework, which is not there.`,
      explanation: `It is given what the dependency gives, \`${text}\`.`,
      edits,
      basis: made.every(({ isHouse }) => isHouse) ? "house" : "standard",
      name: "dependency_is_given",
      sentence: "The function is given its dependencies.",
    }),
  ];
}

/** `get_database` of `database = Depends(get_database)`; null for other parameters. */
function dependencyOf({ defaultValue }: Parameter): Node | null {
  const callee = defaultValue?.type === "call" ? field(defaultValue, "function")?.text : undefined;
  const given = defaultValue && field(defaultValue, "arguments")?.firstNamedChild;
  return /^(?:fastapi\.)?(?:Depends|Security)$/.test(callee ?? "") && given?.type === "identifier"
    ? given
    : null;
}

interface Given {
  readonly name: string;
  readonly value: string;
  readonly edits: ReturnType<typeof textEdit>[];
  /** Whether other code of the project calls the dependency itself. */
  readonly isHouse: boolean;
}

function givenFor(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  symbol: FunctionSymbol,
  parameter: Parameter,
): Given | null {
  const node = dependencyOf(parameter);
  const found = node && code.resolve(symbol.path, node.text);
  const dependency =
    found && code.symbolsOf(found.path)?.functions.find((one) => one.node.id === found.node?.id);
  if (!node || !dependency) return null;
  const returns = returnsOf(dependency);
  const scope = ancestorOfType(call, ["function_definition"]);
  const isWaiting = scope?.children.some((child) => child.type === "async") ?? false;
  const needs = parametersOf(dependency.node).filter((one) => one.defaultValue === null);
  const leaves = parametersOf(dependency.node).some((one) => one.defaultValue?.type === "call");
  // What a generator gives is closed again by the framework alone.
  if (needs.length > 0 || leaves || returns.isGenerator || returns.values.length === 0) return null;
  if (returns.isAsync && !isWaiting) return null;
  const plan = planImport(code, file.path, code.moduleNameOf(dependency.path), dependency.name);
  const local = dependency.path === file.path ? dependency.name : plan?.local;
  if (!local) return null;
  return {
    name: parameter.name,
    value: `${returns.isAsync ? "await " : ""}${local}()`,
    edits: dependency.path === file.path ? [] : [...(plan?.edits ?? [])],
    isHouse: code.callsOf(dependency.name).some((site) => code.file(site.path)?.isTest === false),
  };
}
