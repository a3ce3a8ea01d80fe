import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { isBuiltin } from "../../../code/python/builtin-names.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import { moduleNames } from "../edits/names.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import { bindingsIn } from "./names.ts";

/**
 * A name of the module, of an outer function or of Python itself that the function sets somewhere, which makes it a
 * local of its own: either it means the outer one (`global`, `nonlocal`), or its own needs another name.
 */
export function outerNameIdeas(code: CodeIndex, fault: PythonFault, name: string, sentence: string): Idea[] {
  const scope = fault.function?.node;
  if (!scope) return [];
  return [
    ...declared(fault, scope, name, sentence),
    ...renamedLocal(code, fault, scope, name, sentence),
    ...importedBelow(fault, scope, name, sentence),
  ];
}

function firstStatement(scope: Node): Node | null {
  return (
    field(scope, "body")?.namedChildren.find(
      (child) => !(child.type === "comment" || child.firstNamedChild?.type === "string"),
    ) ?? null
  );
}

/** `served += 1`: the variable of the module or of the function around is meant. */
function declared(fault: PythonFault, scope: Node, name: string, sentence: string): Idea[] {
  const first = firstStatement(scope);
  const outer = ancestorOfType(scope, ["function_definition"]);
  const isOfOuter = outer !== null && setsOwn(outer, name);
  const isOfModule = fault.file.tree.rootNode.namedChildren.some((statement) => {
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    return inner?.type === "assignment" && field(inner, "left")?.text === name;
  });
  const edit =
    first && (isOfOuter || isOfModule)
      ? insertBefore(fault.file, first, [`${isOfOuter ? "nonlocal" : "global"} ${name}`])
      : null;
  if (!edit || isConstant(name, scope)) return [];
  return [
    runningIdea({
      cause: sentence,
      explanation: isOfOuter
        ? `\`${name}\` is the one of the function around.`
        : `\`${name}\` is the one of the module.`,
      edits: [edit],
    }),
  ];
}

/** A constant of the module is not what a function means to change. */
function isConstant(name: string, scope: Node): boolean {
  const isAugmented = descendantsHere(scope, "augmented_assignment").some(
    (node) => field(node, "left")?.text === name,
  );
  return /^[A-Z][A-Z0-9_]+$/.test(name) && !isAugmented;
}

function setsOwn(scope: Node, name: string): boolean {
  return bindingsIn(scope).some((node) => node.text === name);
}

/** `total = total(items)`: the local gets a name of its own, with the underscore that PEP 8 suggests. */
function renamedLocal(
  code: CodeIndex,
  fault: PythonFault,
  scope: Node,
  name: string,
  sentence: string,
): Idea[] {
  const symbols = code.symbolsOf(fault.file.path);
  const isFunction = symbols?.functions.some((symbol) => symbol.qualifiedName === name) ?? false;
  const isClass = symbols?.classes.some((symbol) => symbol.qualifiedName === name) ?? false;
  const binding = symbols?.imports.find((found) => found.local === name && found.atModuleLevel);
  if (!isFunction && !isClass && !binding && !isBuiltin(name)) return [];
  const own = new Set([...bindingsIn(scope).map((node) => node.text), ...moduleNames(code, fault.file)]);
  const free = [`${name}_`, `own_${name}`].find((candidate) => !own.has(candidate));
  const bound = bindingsIn(scope).filter((node) => node.text === name);
  const [first] = bound;
  if (!free || !first) return [];
  const all = scope.descendantsOfType("identifier").filter((node) => node.text === name && !isMember(node));
  const isOuter = (node: Node) => {
    const parent = node.parent;
    const isCalled = parent?.type === "call" && field(parent, "function")?.id === node.id;
    const isModule = parent?.type === "attribute" && binding !== undefined && binding.imported === null;
    const isFirstValue =
      statementOf(node)?.id === statementOf(first)?.id && node.startIndex > first.startIndex;
    return isCalled || isModule || isFirstValue || node.startIndex < first.startIndex;
  };
  const mine = all.filter((node) => !isOuter(node) || bound.some(({ id }) => id === node.id));
  // A loop may lead from the assignment back to a read above it.
  if (
    mine.length === 0 ||
    (ancestorOfType(first, ["for_statement", "while_statement"], scope) !== null &&
      mine.length !== all.filter((node) => !isOuter(node)).length)
  )
    return [];
  return [
    runningIdea({
      cause: `${fault.file.path}:${first.startPosition.row + 1} gives \`${name}\` a value of its own, which hides the one from outside in the whole function.`,
      explanation: `The local variable is called \`${free}\`, so that \`${name}\` stays what it is elsewhere.`,
      edits: mine.map((node) => replaceNode(fault.file, node, free)),
      basis: "standard",
    }),
  ].map((idea) => ({ ...idea, cause: idea.cause || sentence }));
}

function isMember(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "attribute") return field(parent, "attribute")?.id === node.id;
  return parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id;
}

/** `import json` in one branch of the function: it belongs in front of all of them. */
function importedBelow(fault: PythonFault, scope: Node, name: string, sentence: string): Idea[] {
  const imports = [
    ...descendantsHere(scope, "import_statement"),
    ...descendantsHere(scope, "import_from_statement"),
  ].filter((node) =>
    node
      .childrenForFieldName("name")
      .some((item) => (field(item, "alias") ?? item).text.split(".")[0] === name),
  );
  const [only] = imports;
  const first = firstStatement(scope);
  if (!only || imports.length > 1 || !first || first.id === only.id) return [];
  const edit = insertBefore(fault.file, first, [only.text]);
  if (!edit) return [];
  const isAlone = (only.parent?.namedChildren.length ?? 0) <= 1;
  const start = lineStart(fault.file.text, only.startIndex);
  const removal = isAlone
    ? []
    : [textEdit(fault.file, start, nextLineStart(fault.file.text, only.endIndex), "")];
  return [
    runningIdea({
      cause: sentence,
      explanation: `\`${name}\` is imported before the function branches.`,
      edits: [edit, ...removal],
      basis: "standard",
    }),
  ];
}
