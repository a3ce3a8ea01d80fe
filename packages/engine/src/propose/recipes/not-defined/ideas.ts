import { isBuiltin } from "node:module";
import process from "node:process";
import type { Node } from "web-tree-sitter";
import type { ImportBinding, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { nearestName } from "../../../diagnose/edit-distance.ts";
import { enclosingClass, methodOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { builtinName } from "../javascript/builtin-names.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { replaceNode, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess } from "../structure/scene.ts";
import { forgottenParameter } from "./forgotten-parameter.ts";
import { neverDeclared } from "./never-declared.ts";
import { renamedVariable } from "./renamed-variable.ts";

const CLASSES = ["class_declaration", "abstract_class_declaration", "class"];

/** Changes that make a name known, the surest first. */
export function notDefinedIdeas(investigation: Investigation, fault: JavascriptFault, name: string): Idea[] {
  const uses = usesOf(fault, name);
  const [use] = uses;
  if (!use) return [];
  const found = [
    ...ownMember(investigation, fault, name, uses),
    ...endedBlock(investigation, fault, name, use),
    ...forgottenImport(investigation, fault, name),
    ...neverDeclared(investigation, fault, name, uses),
    ...misspelt(investigation, fault, name, uses),
    ...forgottenParameter(investigation, fault.file, name, use),
    ...forgottenPart(investigation, fault, name, use),
    ...renamedVariable(investigation, fault.file, name, uses),
  ];
  return found.toSorted((left, right) => right.strength - left.strength).map(({ idea }) => idea);
}

/** Uses of the name in the file, the one that failed first. */
function usesOf({ file, frame, line }: JavascriptFault, name: string): Node[] {
  const all = file.tree.rootNode
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((node) => node.text === name && !isOfBlock(node, name));
  const isFailing = (node: Node) =>
    startLineOf(node) === line &&
    (frame.frame.column === null || node.startPosition.column + 1 === frame.frame.column);
  const failing = all.find(isFailing) ?? all.find((node) => startLineOf(node) === line);
  return failing ? [failing, ...all.filter((node) => node.id !== failing.id)] : [];
}

/** Whether a block around a use declares the name: there nothing is wrong with it. */
function isOfBlock(use: Node, name: string): boolean {
  for (let around = use.parent; around; around = around.parent) {
    if (around.type !== "statement_block") continue;
    const isDeclared = around.namedChildren.some(
      (child) =>
        /^(?:lexical|variable)_declaration$/.test(child.type) &&
        child.namedChildren.some((one) => boundNames(field(one, "name")).includes(name)),
    );
    if (isDeclared) return true;
  }
  return false;
}

/** A method or field of the class around: `this.` is missing. */
function ownMember(
  investigation: Investigation,
  { file }: JavascriptFault,
  name: string,
  uses: readonly Node[],
): Guess[] {
  const [use] = uses;
  const { code } = investigation;
  const owner = use && enclosingClass(code, file.path, use);
  if (!use || !owner) return [];
  const method = methodOf(code, owner, name);
  const isStatic = method?.node.children.some((child) => child.type === "static") ?? false;
  const isField = (field(owner.node, "body")?.namedChildren ?? []).some(
    (child) =>
      /field_definition$/.test(child.type) &&
      (field(child, "name") ?? field(child, "property"))?.text === name,
  );
  const isSet = owner.node
    .descendantsOfType("assignment_expression")
    .some((node) => field(node, "left")?.text === `this.${name}`);
  if (!method && !isField && !isSet) return [];
  const inside = uses.filter((node) => ancestorOfType(node, CLASSES)?.id === owner.node.id && isFree(node));
  const prefix = isStatic ? owner.name : "this";
  return [
    guess({ investigation }, 0.95, {
      name: "member_of_its_object",
      sentence: "The request is answered by the member of the object",
      cause: `\`${name}\` is a member of ${owner.name} and is used like a variable.`,
      explanation: `Reads \`${prefix}.${name}\`, which is what the class has.`,
      edits: inside.map((node) =>
        replaceNode(
          file,
          node,
          node.type === "shorthand_property_identifier" ? `${name}: ${prefix}.${name}` : `${prefix}.${name}`,
        ),
      ),
      basis: "house",
      place: { path: file.path, line: startLineOf(use) },
    }),
  ];
}

/** No declaration or parameter of the name around the use. */
function isFree(node: Node): boolean {
  const parent = node.parent;
  return !(
    parent &&
    /^(?:variable_declarator|formal_parameters)$/.test(parent.type) &&
    field(parent, "name")?.id === node.id
  );
}

/** A variable of a block that has ended is declared in front of that block. */
function endedBlock(
  investigation: Investigation,
  { file }: JavascriptFault,
  name: string,
  use: Node,
): Guess[] {
  for (let scope = use.parent; scope; scope = scope.parent) {
    if (!/^(?:statement_block|program|switch_case)$/.test(scope.type)) continue;
    const declared = scope
      .descendantsOfType("variable_declarator")
      .filter(
        (node) =>
          boundNames(field(node, "name")).includes(name) &&
          node.endIndex <= use.startIndex &&
          functionOf(node)?.id === functionOf(use)?.id,
      );
    const [only] = declared;
    const declaration = only?.parent;
    const value = only && field(only, "value");
    const outer = only && childAround(scope, only);
    if (!only || !declaration || !value || !outer || declared.length > 1) {
      if (scope.type === "program" || declared.length > 1) return [];
      continue;
    }
    if (field(only, "name")?.type !== "identifier" || declaration.namedChildCount !== 1) return [];
    if (isOfBranchThatLeaves(declaration)) return [];
    const end = usesSemicolons(file) ? ";" : "";
    const indent = " ".repeat(outer.startPosition.column);
    return [
      guess({ investigation }, 0.92, {
        name: "declared_for_all_its_uses",
        sentence: "The request is answered with the variable declared for all its uses",
        cause: `\`${name}\` is declared in a block that has ended where it is used.`,
        explanation: `Declares \`${name}\` in front of the block, so that both see it.`,
        edits: [
          textEdit(file, outer.startIndex, outer.startIndex, `let ${name}${end}\n${indent}`),
          textEdit(file, declaration.startIndex, value.startIndex, `${name} = `),
          // Without the second the inner variable hides the outer one, and no error tells.
        ].map((edit) => ({ ...edit, together: "declaration" })),
        basis: "standard",
        place: { path: file.path, line: startLineOf(declaration) },
      }),
    ];
  }
  return [];
}

/** Whoever was in such a branch does not come to what stands behind it. */
function isOfBranchThatLeaves({ parent }: Node): boolean {
  const isBranch = /^(?:if_statement|else_clause)$/.test(parent?.parent?.type ?? "");
  return isBranch && LEAVES.test(parent?.lastNamedChild?.type ?? "");
}

const LEAVES = /^(?:return|throw|continue|break)_statement$/;

function functionOf(node: Node): Node | null {
  return ancestorOfType(node, [
    "function_declaration",
    "function_expression",
    "arrow_function",
    "method_definition",
    "program",
  ]);
}

function childAround(scope: Node, node: Node): Node | null {
  return (
    scope.namedChildren.find(
      (child) => child.startIndex <= node.startIndex && node.endIndex <= child.endIndex,
    ) ?? null
  );
}

/** Something that the tree exports under this name, that other files import, or that is a module of Node. */
function forgottenImport(
  investigation: Investigation,
  { file, line }: JavascriptFault,
  name: string,
): Guess[] {
  const { code } = investigation;
  const own = code.mentions(name).flatMap((path) => {
    const other = code.file(path);
    if (!other || other.isTest || path === file.path || other.language === "python") return [];
    return exportsOf(other.tree.rootNode).some((entry) => entry.from === null && entry.exported === name) ||
      isDefaultOf(path, other.tree.rootNode, name)
      ? [path]
      : [];
  });
  const bindings = code.mentions(name).flatMap((path): { binding: ImportBinding; from: string }[] => {
    if (path === file.path || code.file(path)?.isTest !== false) return [];
    return (code.symbolsOf(path)?.imports ?? [])
      .filter((binding) => binding.local === name && binding.atModuleLevel)
      .map((binding) => ({ binding, from: path }));
  });
  const used = bindings[0];
  const plan =
    (used && planJavascriptImport(code, file, used)) ??
    (own.length === 1 && own[0] ? planJavascriptImport(code, file, { path: own[0], name }) : null);
  const brought =
    plan && plan.local === name
      ? plan.edits
      : (nodeModule(investigation, file.path, name) ?? nodeFunction(investigation, file, line, name));
  const modules = new Set(
    bindings.map(({ binding }) =>
      binding.module
        .split("/")
        .at(-1)
        ?.replace(/\.[cm]?[jt]s$/, ""),
    ),
  );
  if (!brought || brought.length === 0) return [];
  const where = used ? `${used.from}:${used.binding.line}` : own[0];
  const isTold = where !== undefined && modules.size <= 1;
  return [
    guess({ investigation }, isTold || !where ? 0.94 : 0.6, {
      name: "name_is_imported",
      sentence: "The request is answered with the name imported",
      cause: `\`${name}\` is used in ${file.path} and never imported there.`,
      explanation: where ? `Imports \`${name}\`, as in ${where}.` : `Imports \`${name}\`, which Node has.`,
      edits: brought,
      basis: where ? "house" : "standard",
      place: { path: file.path, line },
    }),
  ];
}

/** `module.exports = formatMoney`, or `export default formatMoney`. */
function isDefaultOf(_path: string, root: Node, name: string): boolean {
  return exportsOf(root).some(
    (entry) => entry.exported === "default" && entry.from === null && entry.local === name,
  );
}

/** `path`, `fs`, `crypto`: modules of Node that everybody calls by their name. */
function nodeModule(investigation: Investigation, path: string, name: string) {
  const { code } = investigation;
  const file = code.file(path);
  if (
    !file ||
    !/^(?:assert|crypto|events|fs|http|https|os|path|querystring|stream|url|util|zlib)$/.test(name) ||
    !isBuiltin(name)
  )
    return null;
  const imports = (code.symbolsOf(path)?.imports ?? []).filter(({ atModuleLevel }) => atModuleLevel);
  const modules = code.paths.flatMap((other) =>
    (code.symbolsOf(other)?.imports ?? []).map(({ module }) => module),
  );
  const prefix =
    modules.some((module) => module.startsWith("node:")) || !modules.some((module) => isBuiltin(module))
      ? "node:"
      : "";
  const end = usesSemicolons(file) ? ";" : "";
  const quote = file.text.includes('"') || !file.text.includes("'") ? '"' : "'";
  const module = `${quote}${prefix}${name}${quote}`;
  const line =
    moduleKindOf(code, path) === "esm"
      ? `import ${name} from ${module}${end}`
      : `const ${name} = require(${module})${end}`;
  const last = imports.at(-1)?.node;
  const statement = last?.type === "variable_declarator" ? last.parent : last;
  return statement
    ? [textEdit(file, statement.endIndex, statement.endIndex, `\n${line}`)]
    : [textEdit(file, 0, 0, `${line}\n\n`)];
}

const MODULES_OF_NODE = [
  "assert",
  "async_hooks",
  "child_process",
  "crypto",
  "events",
  "fs",
  "fs/promises",
  "os",
  "path",
  "readline",
  "stream",
  "timers/promises",
  "url",
  "util",
  "worker_threads",
  "zlib",
];

/** `promisify(work)`, `new EventEmitter()`: a function that only one module of Node gives out. */
function nodeFunction(
  { code }: Investigation,
  file: SourceFile,
  line: number,
  name: string,
): readonly Edit[] | null {
  const uses = file.tree.rootNode
    .descendantsOfType(["call_expression", "new_expression"])
    .filter((call) => (field(call, "function") ?? field(call, "constructor"))?.text === name);
  const isWaited = uses.some(({ parent }) => parent?.type === "await_expression");
  const givers = MODULES_OF_NODE.filter((module) => {
    const given: unknown = process.getBuiltinModule(`node:${module}`);
    return typeof given === "object" || typeof given === "function"
      ? given !== null && Object.hasOwn(given, name)
      : false;
  });
  const found = givers.filter(
    (module) => !/^fs/.test(module) || givers.length === 1 || isWaited === module.endsWith("promises"),
  );
  const [module, ...others] = found;
  const isUsed = uses.some((call) => startLineOf(call) === line);
  if (module === undefined || others.length > 0 || !isUsed) return null;
  const brought = builtinName(code, file, module, name);
  return brought && brought.text === name ? brought.edits : null;
}

/** A name in sight that is spelt a little differently. */
function misspelt(
  investigation: Investigation,
  { file, statement }: JavascriptFault,
  name: string,
  uses: readonly Node[],
): Guess[] {
  const [use] = uses;
  const near = use && nearestName(name, namesInSight(investigation, file.path, use, statement));
  if (!use || !near) return [];
  const same = uses.filter((node) => isFree(node) && functionOf(node)?.id === functionOf(use)?.id);
  return [
    guess({ investigation }, 0.9, {
      name: "variable_is_spelt_alike",
      sentence: "The request is answered with the variable that is there",
      cause: `\`${name}\` is not declared, but \`${near}\` is.`,
      explanation: `Reads \`${near}\`, which is what is declared.`,
      edits: same.map((node) => ({
        ...replaceNode(file, node, node.type === "shorthand_property_identifier" ? `${name}: ${near}` : near),
        together: "name",
      })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(use) },
    }),
  ];
}

function namesInSight({ code }: Investigation, path: string, use: Node, statement: Node): Set<string> {
  const file = code.file(path);
  return file ? namesAt(code, file, statementOf(use) ?? statement) : new Set();
}

/** A parameter that is taken apart: the part is there under this name, and was not taken. */
function forgottenPart(
  investigation: Investigation,
  { file }: JavascriptFault,
  name: string,
  use: Node,
): Guess[] {
  for (let scope = functionOf(use); scope && scope.type !== "program"; scope = functionOf(scope)) {
    const patterns = (field(scope, "parameters")?.namedChildren ?? [])
      .map((child) => field(child, "pattern") ?? field(child, "left") ?? child)
      .filter((child) => child.type === "object_pattern");
    const [only] = patterns;
    const last = only?.namedChildren.findLast((child) => child.type !== "comment");
    if (!only || !last || patterns.length !== 1 || last.type === "rest_pattern") continue;
    const isRead = investigation.code
      .mentions(name)
      .some((path) =>
        new RegExp(`(?:\\.|[{,]\\s*)${name.replace(/\$/g, "\\$")}\\b`).test(
          investigation.code.file(path)?.text ?? "",
        ),
      );
    if (!isRead) return [];
    return [
      guess({ investigation }, 0.65, {
        name: "part_is_taken",
        sentence: "The request is answered with the part that was given",
        cause: `\`${name}\` is used, but not taken out of what the function is given.`,
        explanation: `Takes \`${name}\` out of the parameter, beside the other parts.`,
        edits: [textEdit(file, last.endIndex, last.endIndex, `, ${name}`)],
        basis: "guess",
        place: { path: file.path, line: startLineOf(only) },
      }),
    ];
  }
  return [];
}
