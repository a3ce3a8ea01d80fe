import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import { classOfValue, enclosingClass } from "../../diagnose/origin/python/callees.ts";
import type { CallableFrame } from "../call/frames.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { Act } from "./acts.ts";
import { heldEdits } from "./held-acts.ts";
import { replacing, type TextEdit } from "./text-edits.ts";

/**
 * Calls in tests of what stands beside a function that failed: another method of the same object, another function of the
 * same module that takes one of the same things. What the test arranged for that is what the one that failed needs.
 */
export function siblingActs(project: ProjectCode, file: SourceFile, entry: CallableFrame): Act[] {
  const { symbol } = entry;
  const owner = enclosingClass(project.code, symbol.path, symbol.node);
  if (/^__\w+__$/.test(symbol.name) || isNested(symbol, owner !== null) || goesOn(symbol)) return [];
  const beside = (project.code.symbolsOf(symbol.path)?.functions ?? []).filter(
    (other) =>
      other.startLine !== symbol.startLine &&
      !/^_/.test(other.name) &&
      isAsync(other) === isAsync(symbol) &&
      (owner
        ? other.qualifiedName === `${owner.qualifiedName}.${other.name}`
        : sharesParameter(other, symbol)),
  );
  return beside.flatMap((other) =>
    project.code.callsOf(other.name).flatMap((site): Act[] => {
      const callee = field(site.node, "function");
      if (site.path !== file.path || !site.enclosing || !callee) return [];
      if (owner && !isMethodCall(project, file, callee, other, owner.qualifiedName)) return [];
      if (!owner && project.code.resolve(file.path, callee.text)?.path !== symbol.path) return [];
      return [
        {
          file,
          test: site.enclosing,
          node: site.node,
          kind: "call",
          answers: false,
          entered: entry,
          beside: other,
        },
      ];
    }),
  );
}

/** Whether a function goes round for ever, or waits in its rounds: called in a test, it would not come back in time. */
function goesOn({ node }: FunctionSymbol): boolean {
  return node.descendantsOfType("while_statement").some((loop) => {
    const isOpen = /^(?:True|1)$/.test(field(loop, "condition")?.text ?? "");
    return (
      /\b(?:sleep|wait)\(/.test(loop.text) ||
      (isOpen && loop.descendantsOfType(["break_statement", "return_statement"]).length === 0)
    );
  });
}

function isNested({ node, name, qualifiedName }: FunctionSymbol, isMethod: boolean): boolean {
  if (isMethod) return qualifiedName.split(".").length !== 2;
  return name !== qualifiedName || ancestorOfType(node, ["function_definition"]) !== null;
}

function isAsync({ node }: FunctionSymbol): boolean {
  return node.text.startsWith("async");
}

function sharesParameter(other: FunctionSymbol, symbol: FunctionSymbol): boolean {
  if (other.qualifiedName !== other.name) return false;
  const names = new Set(required(symbol.node));
  return required(other.node).some((name) => names.has(name));
}

function required(definition: Node): string[] {
  return parametersOf(definition)
    .filter(({ kind, defaultValue }) => defaultValue === null && kind !== "args" && kind !== "kwargs")
    .map(({ name }) => name);
}

/** Whether a call is one of the method, as far as the class of the object or the name alone tells. */
function isMethodCall(
  project: ProjectCode,
  file: SourceFile,
  callee: Node,
  method: FunctionSymbol,
  owner: string,
): boolean {
  const object = callee.type === "attribute" ? field(callee, "object") : null;
  if (!object) return false;
  const known = classOfValue(project.code, file.path, object);
  if (known) return known.qualifiedName === owner;
  const named = project.code
    .functionsNamed(method.name)
    .filter(({ path }) => project.code.file(path)?.isTest === false);
  return named.length === 1;
}

/** The call turned into one of the function that failed: what the test gives under the same names, else what was captured. */
export function siblingEdits(
  context: RebuildContext,
  act: Act,
): readonly { readonly edits: readonly TextEdit[]; readonly imports: readonly NeededImport[] }[] {
  const { node, entered, beside, holding } = act;
  if (holding) return heldEdits(context, act);
  const callee = field(node, "function");
  const list = field(node, "arguments");
  if (!entered || !beside || !callee || !list) return [];
  const { symbol, frame } = entered;
  const last = callee.type === "attribute" ? field(callee, "attribute") : callee;
  if (!last) return [];
  const given = givenTo(beside, node);
  const isMethod = symbol.qualifiedName !== symbol.name;
  const wanted = parametersOf(symbol.node).slice(isMethod ? 1 : 0);
  const locals = frame.frame.locals ?? {};
  const found = [true, false].flatMap((prefersTest) => {
    const texts: string[] = [];
    const imports: NeededImport[] =
      callee.type === "attribute" ? [] : [context.project.importOf(symbol.path, symbol.name)];
    let byName = false;
    for (const { name, kind, defaultValue } of wanted) {
      if (kind === "keyword_only") byName = true;
      const held = Object.hasOwn(locals, name) ? locals[name] : undefined;
      const made = held === undefined ? null : rebuild(held, context);
      const captured = made !== null && made.obstacle === null ? made : null;
      const own = given.get(name);
      const text = (prefersTest ? (own ?? captured?.text) : (captured?.text ?? own)) ?? null;
      if (kind === "args" || kind === "kwargs") {
        byName = true;
        continue;
      }
      if (text === null) {
        if (defaultValue === null) return [];
        byName = true;
        continue;
      }
      if (text === captured?.text) imports.push(...captured.imports);
      texts.push(byName ? `${name}=${text}` : text);
    }
    return [
      {
        edits: [replacing(last, symbol.name), replacing(list, `(${texts.join(", ")})`)],
        imports,
        key: texts.join(),
      },
    ];
  });
  return found.filter((one, index) => found.findIndex(({ key }) => key === one.key) === index);
}

/** What a call gives, by the names of the parameters. */
function givenTo(called: FunctionSymbol, call: Node): ReadonlyMap<string, string> {
  const isMethod = called.qualifiedName !== called.name;
  const names = parametersOf(called.node).slice(isMethod ? 1 : 0);
  const found = new Map<string, string>();
  (field(call, "arguments")?.namedChildren ?? []).forEach((argument, index) => {
    if (argument.type === "keyword_argument")
      found.set(field(argument, "name")?.text ?? "", field(argument, "value")?.text ?? "");
    else if (!/splat|comment/.test(argument.type)) found.set(names[index]?.name ?? "", argument.text);
  });
  return found;
}
