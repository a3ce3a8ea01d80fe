import type { Node } from "web-tree-sitter";
import type { CodeIndex, ImportBinding, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { moduleOf } from "./imports.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** A name that its module has and keeps for itself, while another file takes it in. */
export function missingExportGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, 6)) {
    const file = code.file(place.path);
    const { node } = place;
    if (!file || node.type !== "identifier") continue;
    const binding = code
      .symbolsOf(place.path)
      ?.imports.find(({ local, atModuleLevel }) => local === node.text && atModuleLevel);
    const member = place.members[0]?.name ?? null;
    const found = binding && givenOutGuess(scene, file, binding, member);
    if (found) return [found];
  }
  return [];
}

/** The change for a binding, or for a member that is read from a whole module. */
export function givenOutGuess(
  scene: Pick<Scene, "investigation">,
  file: SourceFile,
  binding: ImportBinding,
  member: string | null,
): Guess | null {
  const { code } = scene.investigation;
  const path = moduleOf(code, file, binding);
  const target = path ? code.file(path) : null;
  if (!target || target.isTest) return null;
  const isWhole = binding.imported === null || binding.imported === "*" || binding.imported === "default";
  const name = isWhole ? member : binding.imported;
  const entries = exportsOf(target.tree.rootNode);
  const declared =
    name === null ? wholeOf(target, binding.local, entries.length) : declarationOf(target, name);
  if (!declared || (name !== null && entries.some(({ exported }) => exported === name))) return null;
  // A class or object that is given out whole has no place for further names.
  if (
    name !== null &&
    entries.some(
      ({ exported, node }) =>
        exported === "default" &&
        node !== null &&
        node.type !== "object" &&
        moduleKindOf(code, target.path) === "cjs",
    )
  )
    return null;
  const edit =
    name === null ? wholeEdit(code, target, declared.name, binding) : namedEdit(code, target, declared);
  if (!edit) return null;
  return guess(scene, 0.93, {
    name: "name_is_given_out",
    sentence: "The request is answered by what the module keeps for itself so far",
    cause: `${file.path} takes in \`${declared.name}\` from ${binding.module}, which does not give it out.`,
    explanation: `Gives \`${declared.name}\` out.`,
    edits: [edit],
    basis: "house",
    place: { path: target.path, line: startLineOf(declared.node) },
  });
}

interface Declared {
  readonly name: string;
  /** The statement at the top of the module. */
  readonly node: Node;
}

function declarationsOf({ tree }: SourceFile): Declared[] {
  return tree.rootNode.namedChildren.flatMap((node): Declared[] => {
    const name = /^(?:function|generator_function|class|abstract_class|enum|interface)_?\w*declaration$/.test(
      node.type,
    )
      ? field(node, "name")
      : null;
    if (name) return [{ name: name.text, node }];
    if (!/^(?:lexical|variable)_declaration$/.test(node.type)) return [];
    return node.namedChildren.flatMap((child): Declared[] => {
      const target = child.type === "variable_declarator" ? field(child, "name") : null;
      const isRequired = /^require\(/.test(field(child, "value")?.text ?? "");
      return target?.type === "identifier" && !isRequired ? [{ name: target.text, node }] : [];
    });
  });
}

/** What is declared under a name at the top of a module. */
export function declarationOf(file: SourceFile, name: string): Declared | null {
  return declarationsOf(file).find((one) => one.name === name) ?? null;
}

/** What a module without any export stands for: its router, or what has the name by which others call it. */
function wholeOf(file: SourceFile, local: string | null, exported: number): Declared | null {
  if (exported > 0) return null;
  const all = declarationsOf(file);
  const routers = all.filter(({ node }) =>
    /=\s*(?:new\s+)?(?:express\.)?(?:Router|Hono|express|Koa)\(/.test(node.text),
  );
  const named = all.find(({ name }) => name === local);
  return named ?? (routers.length === 1 ? (routers[0] ?? null) : null);
}

function wholeEdit(code: CodeIndex, file: SourceFile, name: string, binding: ImportBinding): Edit | null {
  const end = usesSemicolons(file) ? ";" : "";
  const isModule = binding.node.type === "import_statement" && moduleKindOf(code, file.path) === "esm";
  const line = isModule ? `export default ${name}${end}` : `module.exports = ${name}${end}`;
  return atEnd(file, line);
}

function atEnd(file: SourceFile, line: string): Edit {
  const at = file.text.trimEnd().length;
  return textEdit(file, at, at, `\n\n${line}`);
}

/** In the form in which the module gives out its other names. */
export function namedEdit(code: CodeIndex, file: SourceFile, { name, node }: Declared): Edit | null {
  const root = file.tree.rootNode;
  const end = usesSemicolons(file) ? ";" : "";
  const list = root
    .descendantsOfType("export_clause")
    .find((clause) => !field(clause.parent ?? clause, "source"));
  if (moduleKindOf(code, file.path) === "esm") {
    const last = list?.namedChildren.at(-1);
    return last
      ? textEdit(file, last.endIndex, last.endIndex, `, ${name}`)
      : textEdit(file, node.startIndex, node.startIndex, "export ");
  }
  const assigned = root.namedChildren.flatMap((child) => {
    const inner = child.type === "expression_statement" ? child.firstNamedChild : null;
    return inner?.type === "assignment_expression" &&
      /^(?:module\.)?exports\b/.test(field(inner, "left")?.text ?? "")
      ? [inner]
      : [];
  });
  const whole = assigned.find((one) => field(one, "left")?.text === "module.exports");
  const object = whole && field(whole, "right");
  if (object?.type === "object") {
    const last = object.namedChildren.findLast((child) => child.type !== "comment");
    if (!last) return textEdit(file, object.startIndex, object.endIndex, `{ ${name} }`);
    const first = object.namedChildren[0] ?? last;
    const isSpread = first.startPosition.row !== object.startPosition.row;
    const gap = isSpread ? `\n${" ".repeat(first.startPosition.column)}` : " ";
    return textEdit(file, last.endIndex, last.endIndex, `,${gap}${name}`);
  }
  if (whole) return null;
  const sample = assigned.at(-1);
  const prefix = sample && /^module/.test(sample.text) ? "module.exports" : "exports";
  return sample?.parent
    ? textEdit(file, sample.parent.endIndex, sample.parent.endIndex, `\n${prefix}.${name} = ${name}${end}`)
    : atEnd(file, `module.exports = { ${name} }${end}`);
}
