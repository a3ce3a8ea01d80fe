import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import { type LikelyName, likelyName } from "../../house/name-likeness.ts";
import { replaceNode } from "../edits/expressions.ts";
import { moduleNames } from "../edits/names.ts";
import { insertAfter, insertBefore } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Idea } from "../stimuli/idea.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

/** The file of a module of the project; null for modules from outside. */
export function fileOfModule(code: CodeIndex, module: string): SourceFile | null {
  const path = code.paths.find((one) => one.endsWith(".py") && code.moduleNameOf(one) === module);
  return path === undefined ? null : code.file(path);
}

function importedItem(fault: PythonFault, name: string): { statement: Node; item: Node; own: Node } | null {
  const { statement } = fault;
  if (statement.type !== "import_from_statement") return null;
  for (const item of statement.childrenForFieldName("name")) {
    const own = item.type === "aliased_import" ? field(item, "name") : item;
    if (own?.text === name) return { statement, item, own };
  }
  return null;
}

/** A name that its module does not have: it has another name there, or stands in another module. */
export function renamedIdeas(code: CodeIndex, fault: PythonFault, name: string, module: string): Idea[] {
  const found = importedItem(fault, name);
  const home = fileOfModule(code, module);
  if (!found || !home) return [];
  const cause = `${module} has no \`${name}\`, which ${fault.file.path}:${fault.line} imports from it.`;
  const elsewhere = [...code.functionsNamed(name), ...code.classesNamed(name)].filter(
    (symbol) => symbol.qualifiedName === name && symbol.path !== home.path && !code.file(symbol.path)?.isTest,
  );
  const ideas: Idea[] = [];
  const [moved] = elsewhere;
  const isOnly = found.statement.childrenForFieldName("name").length === 1;
  const written = field(found.statement, "module_name");
  if (moved && elsewhere.length === 1) {
    const target = code.moduleNameOf(moved.path);
    const edits =
      isOnly && written
        ? [replaceNode(fault.file, written, target)]
        : movedEdits(code, fault, found, target, name);
    if (edits)
      ideas.push(
        runningIdea({ cause, explanation: `It is imported from where it is defined, ${moved.path}.`, edits }),
      );
  }
  const near = likelyName(
    name,
    [...moduleNames(code, home)].filter((one) => one !== name),
  );
  if (near) {
    const isAliased = found.item.type === "aliased_import";
    const scope = ancestorOfType(found.statement, ["function_definition"]) ?? fault.file.tree.rootNode;
    const uses = isAliased
      ? []
      : scope
          .descendantsOfType("identifier")
          .filter(
            (node) => node.text === name && node.startIndex > found.statement.endIndex && !isMember(node),
          );
    ideas.push(
      runningIdea({
        cause: `${cause.replace(/\.$/, "")}; it is called \`${near.name}\` there.`,
        explanation: `It is imported and used under the name that it has, \`${near.name}\`.`,
        edits: [found.own, ...uses].map((node) => replaceNode(fault.file, node, near.name)),
        basis: near.by === "spelling" ? "house" : "guess",
      }),
    );
  }
  return ideas;
}

function isMember(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "attribute") return field(parent, "attribute")?.id === node.id;
  return parent?.type === "keyword_argument" && field(parent, "name")?.id === node.id;
}

function movedEdits(
  code: CodeIndex,
  fault: PythonFault,
  { item }: { item: Node },
  module: string,
  name: string,
) {
  const plan = planImport(code, fault.file.path, module, name);
  if (plan && plan.edits.length > 0) return [removal(fault.file, item), ...plan.edits];
  const isLater = module > (field(fault.statement, "module_name")?.text ?? "");
  const line = [`from ${module} import ${name}`];
  const added = isLater
    ? insertAfter(fault.file, fault.statement, line)
    : insertBefore(fault.file, fault.statement, line);
  return added ? [removal(fault.file, item), added] : null;
}

/** Takes one name out of an import of several. */
function removal(file: SourceFile, item: Node) {
  const after = item.nextSibling?.type === "," ? item.nextSibling.nextSibling : null;
  if (after && after.type !== ")") return textEdit(file, item.startIndex, after.startIndex, "");
  const before = item.previousSibling;
  return textEdit(file, before?.type === "," ? before.startIndex : item.startIndex, item.endIndex, "");
}

/** A module of the project that is spelt otherwise or was moved. */
export function moduleIdeas(code: CodeIndex, fault: PythonFault, missing: string): Idea[] {
  const node =
    fault.statement.type === "import_from_statement"
      ? field(fault.statement, "module_name")
      : fault.statement
          .childrenForFieldName("name")
          .map((item) => (item.type === "aliased_import" ? (field(item, "name") ?? item) : item))
          .find((item) => item.text === missing);
  if (!node?.text.replace(/^\.+/, "").endsWith(missing.split(".").at(-1) ?? "")) return [];
  const modules = code.paths
    .filter((path) => path.endsWith(".py") && !code.file(path)?.isTest)
    .map((path) => code.moduleNameOf(path));
  const last = missing.split(".").at(-1) ?? "";
  const top = missing.split(".")[0] ?? "";
  const isOurs = modules.some((module) => module === top || module.startsWith(`${top}.`));
  const same = modules.filter((module) => module.split(".").at(-1) === last);
  const siblings = modules.filter((module) => module.split(".").length === missing.split(".").length);
  const near =
    same.length === 1
      ? same[0]
      : isOurs && same.length === 0
        ? spelt(likelyName(missing, siblings))
        : undefined;
  const wanted = new Set(
    fault.statement.childrenForFieldName("name").map((item) => (field(item, "name") ?? item).text),
  );
  const home = near === undefined ? null : fileOfModule(code, near);
  const has =
    home && fault.statement.type === "import_from_statement"
      ? [...wanted].every((name) => moduleNames(code, home).has(name))
      : home !== null;
  if (near === undefined || near === missing || !has || node.text.startsWith(".")) return [];
  return [
    runningIdea({
      cause: `There is no module ${missing}; the project has ${near}.`,
      explanation: `It is imported from ${near}.`,
      edits: [replaceNode(fault.file, node, near)],
    }),
  ];
}

/** The name where it is the same but for its spelling. */
function spelt(likely: LikelyName | null): string | undefined {
  return likely?.by === "spelling" ? likely.name : undefined;
}

/** Modules that import each other: the one of them that needs the other only inside its functions imports it there. */
export function circleIdeas(code: CodeIndex, fault: PythonFault): Idea[] {
  const cause = `${fault.file.path}:${fault.line} imports a module that is still being loaded, because both import each other.`;
  const places = [
    { file: fault.file, statement: fault.statement },
    ...fault.frames
      .slice(0, -1)
      .toReversed()
      .flatMap(({ path, line }) => {
        const file = code.file(path);
        const statement = file?.tree.rootNode.namedChildren.find(
          (node) => node.startPosition.row + 1 <= line && line <= node.endPosition.row + 1,
        );
        return file && statement ? [{ file, statement }] : [];
      }),
  ];
  return places.slice(0, 3).flatMap(({ file, statement }) => {
    const edits = deferred(file, statement);
    return edits
      ? [
          runningIdea({
            cause,
            explanation: `${file.path} imports it where it is used, when both modules are there.`,
            edits,
            basis: "standard",
            name: "modules_can_be_loaded",
          }),
        ]
      : [];
  });
}

const MOST_FUNCTIONS = 4;

/** Moves an import of the module into the functions that use it; null where something outside of functions does. */
function deferred(file: SourceFile, statement: Node) {
  if (!/^import_(?:from_)?statement$/.test(statement.type) || statement.parent?.type !== "module")
    return null;
  const names = statement
    .childrenForFieldName("name")
    .map((item) => (field(item, "alias") ?? item).text.split(".")[0] ?? "");
  if (names.length === 0) return null;
  const uses = file.tree.rootNode
    .descendantsOfType("identifier")
    .filter(
      (node) =>
        names.includes(node.text) &&
        !(statement.startIndex <= node.startIndex && node.endIndex <= statement.endIndex) &&
        !isMember(node),
    );
  const functions = new Map<number, Node>();
  for (const use of uses) {
    let owner = ancestorOfType(use, ["function_definition"]);
    const body = owner && field(owner, "body");
    // Annotations, defaults, bases and decorators are needed when the module is loaded.
    if (!owner || !body || use.startIndex < body.startIndex) return null;
    for (
      let outer = ancestorOfType(owner, ["function_definition"]);
      outer;
      outer = ancestorOfType(owner, ["function_definition"])
    )
      owner = outer;
    functions.set(owner.id, owner);
  }
  if (functions.size === 0 || functions.size > MOST_FUNCTIONS) return null;
  const inside = [...functions.values()].map((owner) => {
    const first = field(owner, "body")?.namedChildren.find(
      (child) =>
        !(
          child.type === "comment" ||
          (child.type === "expression_statement" && child.firstNamedChild?.type === "string")
        ),
    );
    return first ? insertBefore(file, first, [statement.text]) : null;
  });
  if (inside.some((edit) => edit === null)) return null;
  return [removedStatement(file, statement), ...inside.flatMap((edit) => edit ?? [])];
}

/** Takes an import away with its line, and with the empty lines that it leaves at the top of the file. */
function removedStatement(file: SourceFile, statement: Node) {
  const start = lineStart(file.text, statement.startIndex);
  let end = nextLineStart(file.text, statement.endIndex);
  if (start === 0) while (/^\r?\n/.test(file.text.slice(end, end + 2))) end = nextLineStart(file.text, end);
  return textEdit(file, start, end, "");
}
