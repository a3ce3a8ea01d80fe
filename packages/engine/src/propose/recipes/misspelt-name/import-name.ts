import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { isForTypesOnly, planImport, planModuleImport } from "../../../code/python/imports.ts";
import { absoluteModule } from "../../../code/python/origins.ts";
import { STDLIB_MODULES } from "../../../code/python/stdlib-modules.ts";
import { stdlibModuleOf } from "../../../code/python/stdlib-names.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

interface Home {
  readonly edits: readonly Edit[];
  readonly home: string;
  readonly basis: Idea["basis"];
}

/** Imports that would define a name, in the form in which the house imports it. */
export function importIdeas(
  code: CodeIndex,
  fault: PythonFault,
  use: Node,
  name: string,
  cause: string,
): Idea[] {
  const typesOnly = forTypesOnly(code, fault, name, cause);
  if (typesOnly.length > 0) return typesOnly;
  const found =
    ofProject(code, fault, name) ?? asHouse(code, fault, name) ?? ofStandardLibrary(code, fault, use, name);
  if (!found) return [];
  const isTaken = found.edits.length === 0;
  return isTaken
    ? []
    : [
        runningIdea({
          cause,
          explanation: `\`${name}\` is imported from where it is defined, ${found.home}.`,
          edits: found.edits,
          basis: found.basis,
        }),
      ];
}

/** The one definition of the name in the project. */
function ofProject(code: CodeIndex, fault: PythonFault, name: string): Home | null {
  const isOwn = (symbol: { path: string }) =>
    symbol.path !== fault.file.path && !code.file(symbol.path)?.isTest;
  const symbols = [...code.functionsNamed(name), ...code.classesNamed(name)].filter(
    (symbol) => symbol.qualifiedName === name && isOwn(symbol),
  );
  // A variable of another module is meant only where its name is that of a constant.
  const constants = /^[A-Z][A-Z0-9_]+$/.test(name)
    ? code
        .naming(name)
        .flatMap((path) => code.symbolsOf(path)?.assignments ?? [])
        .filter((symbol) => symbol.name === name && isOwn(symbol))
    : [];
  const paths = [...new Set([...symbols, ...constants].map(({ path }) => path))];
  const [only] = paths;
  if (only === undefined || paths.length !== 1) return null;
  const plan = planImport(code, fault.file.path, code.moduleNameOf(only), name);
  if (plan?.local !== name) return null;
  if (!imports(code, only, fault.file.path)) return { edits: plan.edits, home: only, basis: "house" };
  // Modules that import each other: it is imported when it is needed.
  const edits = inFunction(fault, `from ${code.moduleNameOf(only)} import ${name}`);
  return edits && { edits, home: only, basis: "house" };
}

/** How other files of the project import the name. */
function asHouse(code: CodeIndex, fault: PythonFault, name: string): Home | null {
  const forms = new Map<string, { binding: ImportBinding; count: number }>();
  for (const path of code.naming(name)) {
    if (path === fault.file.path) continue;
    for (const binding of code.symbolsOf(path)?.imports ?? []) {
      if (binding.local !== name || isForTypesOnly(binding.node)) continue;
      const key = `${absoluteModule(code, binding)} ${binding.imported ?? ""}`;
      const count = (forms.get(key)?.count ?? 0) + (code.file(path)?.isTest ? 1 : 10);
      forms.set(key, { binding, count });
    }
  }
  const [best] = [...forms.values()].toSorted((left, right) => right.count - left.count);
  if (!best) return null;
  const { binding } = best;
  const module = absoluteModule(code, binding);
  if (binding.imported === null) {
    const alias = binding.node.text.includes(" as ") ? name : null;
    const whole = new RegExp(`([\\w.]+)\\s+as\\s+${name}\\b`).exec(binding.node.text)?.[1] ?? binding.module;
    const plan = planModuleImport(code, fault.file.path, alias === null ? binding.module : whole, alias);
    return plan && { edits: plan.edits, home: whole, basis: "house" };
  }
  if (binding.imported !== name) {
    const plan = planImport(code, fault.file.path, module, `${binding.imported} as ${name}`);
    return plan && { edits: plan.edits, home: module, basis: "house" };
  }
  const plan = planImport(code, fault.file.path, module, name);
  return plan?.local === name ? { edits: plan.edits, home: module, basis: "house" } : null;
}

function ofStandardLibrary(code: CodeIndex, fault: PythonFault, use: Node, name: string): Home | null {
  const home = (edits: readonly Edit[]): Home => ({ edits, home: "the standard library", basis: "standard" });
  const parent = use.parent;
  const isRead = parent?.type === "attribute" && field(parent, "object")?.id === use.id;
  const member = isRead ? (field(parent, "attribute")?.text ?? "") : "";
  const module = stdlibModuleOf(name);
  // `datetime.datetime.now()` wants the module, `datetime.now()` the class.
  const wantsModule =
    STDLIB_MODULES.has(name) && isRead && (module === null || stdlibModuleOf(member) === name);
  if (wantsModule) {
    const plan = planModuleImport(code, fault.file.path, name);
    return plan && home(plan.edits);
  }
  if (module === null || importsModule(code, fault, module)) return null;
  const plan = planImport(code, fault.file.path, module, name);
  return plan?.local === name ? home(plan.edits) : null;
}

function importsModule(code: CodeIndex, fault: PythonFault, module: string): boolean {
  return (
    code
      .symbolsOf(fault.file.path)
      ?.imports.some((binding) => binding.imported === null && binding.module === module) ?? false
  );
}

const DEEPEST = 12;

/** Whether one file imports another, directly or through others, when it is loaded. */
export function imports(code: CodeIndex, from: string, to: string): boolean {
  const seen = new Set<string>([from]);
  let level = [from];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const next: string[] = [];
    for (const path of level)
      for (const target of code.importsOf(path)) {
        if (target === to) return true;
        if (!seen.has(target)) {
          seen.add(target);
          next.push(target);
        }
      }
    level = next;
  }
  return false;
}

/** An import as the first statement of the function that failed. */
export function inFunction(fault: PythonFault, statement: string): readonly Edit[] | null {
  const body = fault.function ? field(fault.function.node, "body") : null;
  const first = body?.namedChildren.find(
    (child) =>
      !(
        child.type === "comment" ||
        (child.type === "expression_statement" && child.firstNamedChild?.type === "string")
      ),
  );
  const edit = first && insertBefore(fault.file, first, [statement]);
  return edit ? [edit] : null;
}

/** A name that is imported under `if TYPE_CHECKING:` and used while the program runs. */
function forTypesOnly(code: CodeIndex, fault: PythonFault, name: string, cause: string): Idea[] {
  const binding = code
    .symbolsOf(fault.file.path)
    ?.imports.find((found) => found.local === name && isForTypesOnly(found.node));
  if (!binding || binding.imported === null) return [];
  const target = code.resolve(fault.file.path, name)?.path ?? null;
  const statement = `from ${binding.module} import ${binding.imported === name ? name : `${binding.imported} as ${name}`}`;
  const explanation = "The program itself needs it, not only the type checker.";
  const local = inFunction(fault, statement);
  const lazy = local
    ? [
        runningIdea({
          cause,
          explanation: `${explanation} It is imported where it is used, since the modules import each other.`,
          edits: local,
          basis: "standard",
        }),
      ]
    : [];
  if (target !== null && imports(code, target, fault.file.path)) return lazy;
  const moved = outOfCondition(fault, binding, statement);
  return moved ? [runningIdea({ cause, explanation, edits: moved, basis: "standard" }), ...lazy] : lazy;
}

/** Moves an import in front of the `if` that it stands in, which goes when nothing else is in it. */
function outOfCondition(
  fault: PythonFault,
  binding: ImportBinding,
  statement: string,
): readonly Edit[] | null {
  const condition = ancestorOfType(binding.node, ["if_statement"]);
  const block = condition && field(condition, "consequence");
  if (!condition || !block || condition.parent?.type !== "module") return null;
  const names = binding.node.childrenForFieldName("name");
  const { file } = fault;
  const insertion = insertBefore(file, condition, [statement]);
  if (!insertion) return null;
  if (names.length === 1 && block.namedChildren.length === 1) {
    const own = textEdit(
      file,
      lineStart(file.text, condition.startIndex),
      nextLineStart(file.text, condition.endIndex),
      `${statement}\n`,
    );
    return [own];
  }
  if (names.length === 1) {
    const start = lineStart(file.text, binding.node.startIndex);
    return [insertion, textEdit(file, start, nextLineStart(file.text, binding.node.endIndex), "")];
  }
  // One of several names: it may stay in the condition as well, which does no harm.
  return [insertion];
}
