import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { ImportBinding, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { decodeSource, readSource } from "../../../code/source-text.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { freeName } from "../javascript/names.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_FILES = 300;
const MOST_BYTES = 500_000;

/**
 * What Node gives as the default of a CommonJS module is all of its `exports`. Of one that was compiled from an ES module,
 * the function is the `default` in there. It must be seen: in the module itself, or in a file that takes it so.
 */
export function compiledDefaultGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const place = scene.trace.ways[0]?.place;
  const file = place && code.file(place.path);
  if (!place || !file || file.isTest || place.node.type !== "identifier" || place.members.length > 0)
    return [];
  const call = place.node.parent;
  const called = call && (field(call, "function") ?? field(call, "constructor"));
  if (scene.trace.fault === "nothing" || called?.id !== place.node.id) return [];
  const local = place.node.text;
  const binding = code.symbolsOf(file.path)?.imports.find((one) => one.local === local && one.atModuleLevel);
  if (!binding || !isWhole(binding)) return [];
  const like = otherTaking(scene, file, binding);
  const text = textOf(scene, file, binding);
  if (text === null ? like === null : !hasCallableDefault(text)) return [];
  const edits = taken(scene, file, binding, local);
  return [
    guess(scene, 0.96, {
      name: "default_inside_the_module",
      sentence: "The request is answered by the default of the module",
      cause: `${binding.module} is a compiled module: what is taken in is all that it exports, with its \`default\` inside.`,
      explanation: `Takes the \`default\` out of it${like === null ? "" : `, as ${like} does`}.`,
      edits: edits.map((edit) => ({ ...edit, together: "default" })),
      basis: like === null ? "standard" : "house",
      place: { path: file.path, line: binding.line },
    }),
  ];
}

/** `import x from "…"` and `const x = require("…")`: both are all of a CommonJS module. */
function isWhole({ node, imported }: ImportBinding): boolean {
  if (node.type === "import_statement") return imported === "default";
  const isPlain = field(node, "name")?.type === "identifier";
  return isPlain && field(node, "value")?.type === "call_expression";
}

/** The text of a module of the tree, also of one that was compiled and is no source; null for a package. */
function textOf({ investigation }: Scene, file: SourceFile, { module }: ImportBinding): string | null {
  if (!module.startsWith(".")) return null;
  const path = posix.join(posix.dirname(file.path), module);
  if (path.startsWith("..")) return null;
  for (const one of [path, `${path}.js`, `${path}.cjs`, `${path}/index.js`]) {
    const known = investigation.code.file(one)?.text;
    if (known !== undefined) return known;
    const directory = investigation.tree?.directory;
    const bytes = directory === undefined ? null : readSource(directory, one);
    if (bytes) return bytes.length > MOST_BYTES ? "" : (decodeSource(bytes)?.text ?? "");
  }
  return null;
}

/** Whether a compiled module has a function or class as its default, and does not give that out as the whole. */
function hasCallableDefault(text: string): boolean {
  if (!/\b__esModule\b/.test(text) || /\bmodule\.exports\s*=/.test(text)) return false;
  const [, value = ""] = /^\s*exports\.default\s*=(?!\s*void 0)\s*([^;\n]+)/m.exec(text) ?? [];
  if (/^(?:async\s+)?(?:function|class)\b|^(?:async\s*)?\([^)]*\)\s*=>|^\w+\s*=>/.test(value)) return true;
  const name = value.trim();
  if (!/^[\w$]+$/.test(name)) return false;
  const word = name.replaceAll("$", "\\$");
  return new RegExp(
    `(?:function\\*?|class)\\s+${word}\\b|\\b(?:const|let|var)\\s+${word}\\s*=\\s*(?:(?:async\\s+)?function|class|(?:async\\s*)?\\([^)]*\\)\\s*=>|\\w+\\s*=>)`,
  ).test(text);
}

/** Another file that takes the same module in the same way and reads only its `default`. */
function otherTaking(scene: Scene, own: SourceFile, binding: ImportBinding): string | null {
  const { code } = scene.investigation;
  const target = placeOf(own.path, binding.module);
  for (const path of code.mentions("default").slice(0, MOST_FILES)) {
    const file = path === own.path ? null : code.file(path);
    const other = code
      .symbolsOf(path)
      ?.imports.find((one) => isWhole(one) && placeOf(path, one.module) === target && one.local !== null);
    if (!file || !other || (other.node.type === "import_statement") !== isImport(binding)) continue;
    const uses = usesOf(file, other, other.local ?? "");
    const reads = uses.filter((use) => memberRead(use) === "default");
    if (reads.length > 0 && !uses.some(isCallee)) return path;
  }
  return null;
}

function isImport({ node }: ImportBinding): boolean {
  return node.type === "import_statement";
}

function placeOf(path: string, module: string): string {
  return module.startsWith(".") ? posix.join(posix.dirname(path), module) : module;
}

function usesOf(file: SourceFile, { node }: ImportBinding, local: string): Node[] {
  return file.tree.rootNode
    .descendantsOfType(["identifier", "type_identifier", "shorthand_property_identifier"])
    .filter(
      (use) => use.text === local && (use.endIndex <= node.startIndex || use.startIndex >= node.endIndex),
    );
}

function memberRead(use: Node): string | null {
  const { parent } = use;
  return parent?.type === "member_expression" && field(parent, "object")?.id === use.id
    ? (field(parent, "property")?.text ?? null)
    : null;
}

function isCallee(use: Node): boolean {
  const { parent } = use;
  const callee =
    parent && /^(?:call|new)_expression$/.test(parent.type)
      ? (field(parent, "function") ?? field(parent, "constructor"))
      : null;
  return callee?.id === use.id;
}

/** Once where the module is taken in; at each call where other parts of the module are read by the same name. */
function taken(scene: Scene, file: SourceFile, binding: ImportBinding, local: string): Edit[] {
  const uses = usesOf(file, binding, local);
  const isFunctionOnly = uses.every((use) => memberRead(use) === null && use.type !== "type_identifier");
  if (!isFunctionOnly)
    return uses.filter(isCallee).map((use) => textEdit(file, use.endIndex, use.endIndex, ".default"));
  const value = field(binding.node, "value");
  if (!isImport(binding)) return value ? [textEdit(file, value.endIndex, value.endIndex, ".default")] : [];
  const clause = binding.node.namedChildren.find((child) => child.type === "import_clause");
  const name = clause?.namedChildren.find((child) => child.type === "identifier");
  const last = file.tree.rootNode.namedChildren.findLast((child) => child.type === "import_statement");
  if (!name || !last) return [];
  const whole = freeName(scene.investigation.code, file, binding.node, `${local}Module`);
  const end = usesSemicolons(file) ? ";" : "";
  return [
    textEdit(file, name.startIndex, name.endIndex, whole),
    insertAfter(file, last, ["", `const ${local} = ${whole}.default${end}`]),
  ];
}
