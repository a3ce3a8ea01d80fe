import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf } from "../../code/nodes.ts";
import { parametersOf } from "../../code/python/parameters.ts";
import type { CallableFrame } from "../call/frames.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { Act } from "./acts.ts";
import { replacing, type TextEdit } from "./text-edits.ts";

const SHOWN = /^<(?:[\w.]+\.)?(\w+) (?:object|instance) at 0x[0-9a-fA-F]+>$/;
const MOST_NAMES = 5;

/** An object that the act of a test takes from the test, for a parameter of which only the class was captured. */
export interface Holding {
  readonly parameter: string;
  /** What the test has at hand there, likeliest first; which of it is such an object is for a run to tell. */
  readonly names: readonly string[];
}

/**
 * The ends of tests, where what they prepared is there, for a function that failed over an object of the project of which
 * nothing but its class was captured: what the test holds then may be such an object, in a state that its class allows.
 */
export function heldActs(project: ProjectCode, file: SourceFile, entry: CallableFrame): Act[] {
  const { symbol, frame } = entry;
  const parameter = openParameter(project, entry);
  const isNested = ancestorOfType(symbol.node, ["function_definition"]) !== null;
  if (parameter === null || isNested || /^__\w+__$/.test(symbol.name) || frame.path === null) return [];
  return (project.code.symbolsOf(file.path)?.functions ?? []).flatMap((test): Act[] => {
    if (!/^test/.test(test.name) || test.node.text.startsWith("async") !== isAsync(symbol.node)) return [];
    const body = field(test.node, "body");
    const node = body && lastCall(body);
    const names = node ? namesAt(test.node) : [];
    if (!node || names.length === 0) return [];
    const holding = { parameter, names };
    return [{ file, test, node, kind: "call", answers: false, entered: entry, beside: symbol, holding }];
  });
}

function isAsync(definition: Node): boolean {
  return definition.text.startsWith("async");
}

/** The first parameter that held an object of a class of the project; `self` is one too. */
function openParameter(project: ProjectCode, { symbol, frame }: CallableFrame): string | null {
  const locals = frame.frame.locals ?? {};
  const open = parametersOf(symbol.node).find(({ name }) => {
    const held = Object.hasOwn(locals, name) ? locals[name] : undefined;
    const shown = typeof held === "string" ? SHOWN.exec(held)?.[1] : undefined;
    return (
      shown !== undefined &&
      project.code.classesNamed(shown).some(({ path }) => project.code.file(path)?.isTest === false)
    );
  });
  return open?.name ?? null;
}

/** The last call of a test that asserts nothing itself. */
function lastCall(body: Node): Node | null {
  for (const statement of body.namedChildren.toReversed()) {
    if (!/^(?:expression_statement|assert_statement|return_statement)$/.test(statement.type)) return null;
    const calls = statement
      .descendantsOfType("call")
      .filter((call) => !/^assert|^fail/.test(lastNameOf(field(call, "function") ?? call) ?? ""));
    if (calls[0]) return calls[0];
  }
  return null;
}

/** What a test is given and what it or its `setUp` puts into a name, the latest first. */
function namesAt(test: Node): string[] {
  const owner = ancestorOfType(test, ["class_definition"]);
  const setUps = (owner ? (field(owner, "body")?.namedChildren ?? []) : []).filter((member) =>
    /\bdef (?:setUp|setup_method|setUpTestData)\b/.test(member.text.slice(0, 80)),
  );
  const assigned = (node: Node) =>
    node.descendantsOfType("assignment").flatMap((assignment) => {
      const left = field(assignment, "left");
      return left && /^(?:identifier|attribute)$/.test(left.type) && field(assignment, "right")
        ? [left.text]
        : [];
    });
  const given = parametersOf(test).map(({ name }) => name);
  const held = setUps.flatMap(assigned).filter((text) => text.startsWith("self."));
  const all = [
    ...assigned(test).toReversed(),
    ...held.toReversed(),
    ...given.filter((name) => name !== "self"),
  ];
  return [...new Set(all)].slice(0, MOST_NAMES);
}

/** The call of the function that failed in place of the test's last one, once with each thing that the test holds. */
export function heldEdits(
  context: RebuildContext,
  { node, entered, holding }: Act,
): readonly { readonly edits: readonly TextEdit[]; readonly imports: readonly NeededImport[] }[] {
  if (!entered || !holding) return [];
  const { symbol, frame } = entered;
  const locals = frame.frame.locals ?? {};
  const isMethod = symbol.qualifiedName !== symbol.name;
  return holding.names.flatMap((held) => {
    const imports: NeededImport[] = isMethod ? [] : [context.project.importOf(symbol.path, symbol.name)];
    const texts: string[] = [];
    let receiver = isMethod ? null : "";
    for (const [index, { name, kind, defaultValue }] of parametersOf(symbol.node).entries()) {
      if (kind === "args" || kind === "kwargs") continue;
      const value = Object.hasOwn(locals, name) ? locals[name] : undefined;
      const made = name === holding.parameter ? null : value === undefined ? null : rebuild(value, context);
      const text = name === holding.parameter ? held : made?.obstacle === null ? made.text : null;
      if (text === null && defaultValue === null) return [];
      if (text === null) continue;
      if (made?.obstacle === null) imports.push(...made.imports);
      if (isMethod && index === 0) receiver = `${text}.`;
      else texts.push(kind === "keyword_only" ? `${name}=${text}` : text);
    }
    return receiver === null
      ? []
      : [{ edits: [replacing(node, `${receiver}${symbol.name}(${texts.join(", ")})`)], imports }];
  });
}
