import type { Node } from "web-tree-sitter";
import type { ImportBinding } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field } from "../../../code/nodes.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import { absoluteModule } from "../../../code/python/origins.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { readsOf } from "./bindings.ts";
import { partOf } from "./failing-use.ts";
import { partsReadOf } from "./parts.ts";
import { type Meant, renamedTo, type Scene } from "./scene.ts";
import { useOf } from "./unresolved.ts";

const SAID = /^(?:name '(\w+)' is not defined|([\w$]+) is not defined$)/;

/**
 * What a file uses without having it, the others have, under this name or one much like it: it is brought in as they bring it
 * in, and called as they call it.
 */
export function houseImport(scene: Scene): Meant[] {
  const told = SAID.exec(scene.message);
  const name = told?.[1] ?? told?.[2];
  const use = name === undefined ? null : useOf(scene, name);
  if (name === undefined || !use || partOf(use) === null) return [];
  const uses = readsOf(scene.file.tree.rootNode, use, scene.dialect).concat(use);
  const own = scene.file.language === "python" ? madeInEach(scene, name, use) : [];
  return own.length > 0 ? own : importedElsewhere(scene, name, uses);
}

function importedElsewhere(scene: Scene, name: string, uses: readonly Node[]): Meant[] {
  const { code, file } = scene;
  const isPython = file.language === "python";
  const known = code.paths.flatMap((path): { binding: ImportBinding; from: string }[] => {
    const other = code.file(path);
    if (!other || other.isTest || path === file.path || (other.language === "python") !== isPython) return [];
    return (code.symbolsOf(path)?.imports ?? [])
      .filter(({ atModuleLevel, local }) => atModuleLevel && local !== null)
      .map((binding) => ({ binding, from: path }));
  });
  // What the house has made goes before what it was made with: `logger` before `logging`.
  const ofTree = known.filter(
    ({ binding, from }) => binding.local !== null && code.resolve(from, binding.local),
  );
  const near = likelyName(name, namesOf(ofTree)) ?? likelyName(name, namesOf(known));
  if (!near || near.by === "overlap") return [];
  const same = known.filter(({ binding }) => binding.local === near.name);
  const [first] = same;
  const homes = new Set(same.map(({ binding, from }) => homeOf(scene, binding, from)));
  if (!first || homes.size !== 1) return [];
  const parts = new Set(uses.flatMap((node) => partOf(node) ?? []));
  const given = partsGiven(scene, first);
  if (!isOfLibrary(scene, first) && ![...parts].every((part) => given.has(part))) return [];
  const edits = isPython
    ? pythonImport(scene, first.binding)
    : planOf(planJavascriptImport(code, file, first), near.name);
  if (!edits || edits.length === 0) return [];
  const [renamed] = renamedTo(scene, uses, near.name, {
    id: "house_import",
    cause: `\`${name}\` is not known in ${file.path}; what the others import and use so is \`${near.name}\`.`,
    explanation: `Imports \`${near.name}\`, as ${first.from}:${first.binding.line} does, and uses it.`,
    basis: "house",
  });
  return renamed ? [{ ...renamed, edits: [...edits, ...renamed.edits] }] : [];
}

function namesOf(known: readonly { readonly binding: ImportBinding }[]): string[] {
  return known.flatMap(({ binding }) => binding.local ?? []);
}

function planOf(plan: { readonly local: string; readonly edits: readonly Edit[] } | null, local: string) {
  return plan?.local === local ? plan.edits : null;
}

function homeOf({ code, file }: Scene, binding: ImportBinding, from: string): string {
  if (file.language === "python") return `${absoluteModule(code, binding)} ${binding.imported ?? ""}`;
  const home = binding.local === null ? null : code.resolve(from, binding.local);
  return `${home?.path ?? code.importsOf(from).find((path) => isNamedBy(path, binding.module)) ?? binding.module} ${binding.imported ?? ""}`;
}

function isNamedBy(path: string, module: string): boolean {
  const stem = module.replace(/^[./]+/, "").replace(/\.[cm]?[jt]sx?$/, "");
  return stem !== "" && path.replace(/\.[cm]?[jt]sx?$/, "").endsWith(stem);
}

/** A thing of the tree that a library has made: nothing here tells all its parts. */
function isOfLibrary({ code }: Scene, { binding, from }: { binding: ImportBinding; from: string }): boolean {
  const made = binding.local === null ? null : code.resolve(from, binding.local)?.node;
  const value = made && (field(made, "right") ?? field(made, "value"));
  const callee = value && /^call/.test(value.type) ? field(value, "function") : null;
  const name = callee && (field(callee, "property") ?? field(callee, "attribute") ?? callee).text;
  return name !== null && code.functionsNamed(name).length === 0 && code.classesNamed(name).length === 0;
}

/** Parts that a thing has: what its module exports, and what anybody reads of it. */
function partsGiven(
  { code }: Scene,
  { binding, from }: { binding: ImportBinding; from: string },
): Set<string> {
  const found = binding.local === null ? new Set<string>() : partsReadOf(code, binding.local);
  const path = code.importsOf(from).find((one) => isNamedBy(one, binding.module));
  const root = path === undefined ? undefined : code.file(path)?.tree.rootNode;
  for (const { exported } of root ? exportsOf(root) : []) found.add(exported);
  return found;
}

function pythonImport({ code, file }: Scene, binding: ImportBinding): readonly Edit[] | null {
  if (binding.imported === null)
    return binding.node.text.includes(" as ")
      ? null
      : planOf(planModuleImport(code, file.path, binding.module), binding.local ?? "");
  if (binding.imported !== binding.local) return null;
  return planOf(
    planImport(code, file.path, absoluteModule(code, binding), binding.imported),
    binding.imported,
  );
}

/** `logger = logging.getLogger(__name__)`: each file of the house makes its own. */
function madeInEach(scene: Scene, name: string, use: Node): Meant[] {
  const { code, file } = scene;
  const made = code.paths.flatMap((path) => {
    if (path === file.path || code.file(path)?.isTest !== false) return [];
    return (code.symbolsOf(path)?.assignments ?? []).flatMap(({ name: own, node }) => {
      const value = field(node, "right");
      const isOwn = own === name || likelyName(name, [own])?.by === "words";
      return value?.type === "call" && isOwn && /\b__name__\b/.test(value.text) ? [{ path, own, value }] : [];
    });
  });
  const [first] = made;
  if (!first || new Set(made.map(({ own, value }) => `${own} ${value.text}`)).size !== 1) return [];
  const [module = ""] = first.value.text.split(/[.(]/);
  const imported = (code.symbolsOf(first.path)?.imports ?? []).find(({ local }) => local === module);
  const isThere = (code.symbolsOf(file.path)?.imports ?? []).some(({ local }) => local === module);
  const edits = isThere ? [] : imported && pythonImport(scene, imported);
  const last = file.tree.rootNode.namedChildren.findLast(({ type }) => /import/.test(type));
  if (!edits || use.startIndex < (last?.endIndex ?? 0)) return [];
  const statement = `${name} = ${first.value.text}`;
  const [header] = edits;
  const written = last
    ? [...edits, textEdit(file, last.endIndex, last.endIndex, `\n\n${statement}`)]
    : header
      ? [{ ...header, replacement: `${header.replacement.trimEnd()}\n\n${statement}\n\n\n` }]
      : [];
  const isApart = last === undefined || !header || header.start !== file.byteOffset(last.endIndex);
  if (written.length === 0 || !isApart) return [];
  return [
    {
      id: "house_import",
      cause: `\`${name}\` is not known in ${file.path}; the others make their own.`,
      explanation: `Makes it as ${first.path} does.`,
      edits: written,
      basis: "house",
      path: file.path,
      line: use.startPosition.row + 1,
    },
  ];
}
