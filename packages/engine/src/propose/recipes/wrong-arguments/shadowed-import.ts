import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import { moduleNames } from "../edits/names.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/**
 * A function of a module that has the name of one which the module imports: where it means to call the other, it calls
 * itself. What is imported gets a name of its own, as the function's may be part of an interface.
 */
export function shadowedImport(
  code: CodeIndex,
  fault: PythonFault,
  failing: { readonly called: { readonly name: string; readonly path: string } },
): Idea[] {
  const { name, path } = failing.called;
  const around = fault.function;
  if (path !== fault.file.path || around?.qualifiedName !== name) return [];
  const imported = code
    .symbolsOf(path)
    ?.imports.find((binding) => binding.local === name && binding.atModuleLevel && binding.imported !== null);
  if (!imported) return [];
  const item = imported.node
    .childrenForFieldName("name")
    .find((one) => (field(one, "alias") ?? one).text === name || one.text === name);
  if (!item) return [];
  const original = field(item, "name")?.text ?? item.text;
  const home = imported.module
    .split(".")
    .filter((part) => part !== "")
    .at(-1);
  const alias = freeAlias(moduleNames(code, fault.file), [
    ...(home ? [`${home}_${original}`] : []),
    `imported_${original}`,
  ]);
  const calls = around.node
    .descendantsOfType("call")
    .flatMap((call) => field(call, "function") ?? [])
    .filter((callee) => callee.type === "identifier" && callee.text === name && isHere(callee, around.node));
  if (!alias || calls.length === 0) return [];
  return [
    runningIdea({
      cause: `\`${name}\` at ${path}:${around.startLine} hides the function that ${path} imports under this name, and calls itself instead of it.`,
      explanation: `What is imported is called \`${alias}\` here, and is what is called.`,
      edits: [
        textEdit(fault.file, item.startIndex, item.endIndex, `${original} as ${alias}`),
        ...calls.map((callee) => replaceNode(fault.file, callee, alias)),
      ],
      basis: "standard",
      name: `${name}_calls_what_is_imported`,
      sentence: "The function that is imported is called.",
    }),
  ];
}

function freeAlias(taken: ReadonlySet<string>, wanted: readonly string[]): string | null {
  return wanted.find((name) => !taken.has(name)) ?? null;
}

function isHere(node: Node, definition: Node): boolean {
  const inner = ancestorOfType(node, ["function_definition"]);
  return inner?.id === definition.id;
}
