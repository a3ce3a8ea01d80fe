import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import { STDLIB_MODULES } from "../../../code/python/stdlib-modules.ts";
import { stdlibModuleOf } from "../../../code/python/stdlib-names.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { moduleNames } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

const OF_DATETIME =
  /^(?:now|today|utcnow|strptime|fromisoformat|fromtimestamp|utcfromtimestamp|combine|min|max)$/;
const ABSTRACT =
  /^(?:Mapping|MutableMapping|Iterable|Iterator|Sequence|MutableSequence|Callable|Hashable|Set|MutableSet|Sized|Container|Generator)$/;

/** A name that a module does not have: misspelt, of a submodule that nobody imported, or one level further. */
export function moduleAttributeIdeas(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  module: string,
  name: string,
  hint: string | null,
): Idea[] {
  const cause = `The module ${module} has no \`${name}\`.`;
  const targets = reads.flatMap((node) => field(node, "attribute") ?? []);
  const to = (text: string, explanation: string, basis: Idea["basis"] = "house") =>
    runningIdea({
      cause,
      explanation,
      edits: targets.map((node) => replaceNode(fault.file, node, text)),
      basis,
    });
  const path = pathOf(code, module);
  if (path !== null) {
    const submodule = pathOf(code, `${module}.${name}`);
    const plan = submodule === null ? null : planModuleImport(code, fault.file.path, `${module}.${name}`);
    if (plan && plan.edits.length > 0)
      return [
        runningIdea({
          cause: `Nothing imports the module ${module}.${name} before it is used.`,
          explanation: "It is imported by its full name.",
          edits: plan.edits,
          basis: "standard",
        }),
      ];
    const file = code.file(path);
    const near = file && likelyName(name, moduleNames(code, file));
    if (near)
      return [
        to(near.name, `It is called \`${near.name}\` there.`, near.by === "overlap" ? "guess" : "house"),
      ];
    return [...elsewhere(code, fault, reads, name, cause)];
  }
  if (module === "datetime" && OF_DATETIME.test(name))
    return [to(`datetime.${name}`, "It belongs to the class of the same name in that module.", "standard")];
  if (module === "collections" && ABSTRACT.test(name)) {
    const plan = planModuleImport(code, fault.file.path, "collections.abc");
    return [
      runningIdea({
        cause,
        explanation: "It stands in `collections.abc`.",
        edits: [
          ...targets.map((node) => replaceNode(fault.file, node, `abc.${name}`)),
          ...(plan?.edits ?? []),
        ],
        basis: "standard",
      }),
    ];
  }
  return hint === null ? [] : [to(hint, `It is called \`${hint}\` there.`)];
}

/** `datetime.timedelta` and `datetime.datetime` after `from datetime import datetime`. */
export function classForModuleIdeas(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  typeName: string,
  name: string,
): Idea[] {
  const [home = "", own = ""] = [typeName.split(".")[0], typeName.split(".").at(-1)];
  if (!STDLIB_MODULES.has(home) || stdlibModuleOf(name) !== home || stdlibModuleOf(own) !== home) return [];
  const plan = planImport(code, fault.file.path, home, name);
  if (!plan) return [];
  return [
    runningIdea({
      cause: `\`${own}\` is the class here, not the module, and has no \`${name}\`.`,
      explanation: `\`${name}\` is imported beside it.`,
      edits: [...reads.map((node) => replaceNode(fault.file, node, plan.local)), ...plan.edits],
      basis: "standard",
    }),
  ];
}

function pathOf(code: CodeIndex, module: string): string | null {
  return code.paths.find((path) => path.endsWith(".py") && code.moduleNameOf(path) === module) ?? null;
}

/** The one other module of the project that defines it: the function was moved, this caller was not. */
function elsewhere(
  code: CodeIndex,
  fault: PythonFault,
  reads: readonly Node[],
  name: string,
  cause: string,
): Idea[] {
  const homes = [...code.functionsNamed(name), ...code.classesNamed(name)].filter(
    (symbol) => symbol.qualifiedName === name && !code.file(symbol.path)?.isTest,
  );
  const [only] = homes;
  if (!only || homes.length !== 1) return [];
  const plan = planImport(code, fault.file.path, code.moduleNameOf(only.path), name);
  if (!plan) return [];
  return [
    runningIdea({
      cause: `${cause.replace(/\.$/, "")}; it is defined in ${only.path}.`,
      explanation: "It is imported from there.",
      edits: [...reads.map((node) => replaceNode(fault.file, node, plan.local)), ...plan.edits],
    }),
  ];
}
