import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_FILES = 60;
const READ = /\(reading '([^']+)'\)|^Cannot destructure property '([^']+)'/;

/** What stands elsewhere for a part that may be left out. */
interface KinDefault {
  readonly file: SourceFile;
  readonly value: Node;
}

/**
 * A part of a record that may be left out, `road.depot`, for which another function has a constant of the house:
 * `({ id, depot = COUNTY }) => …`, `road.depot ?? COUNTY`. It stands for the part here as well.
 */
export function kinDefaultGuesses(scene: Scene): Guess[] {
  const { trace, fault, investigation } = scene;
  const { code } = investigation;
  const place = trace.ways[0]?.place;
  const found = READ.exec(fault.exception.value);
  const read = found?.[1] ?? found?.[2];
  const node = place?.node;
  if (trace.fault !== "nothing" || read === undefined || node?.type !== "member_expression") return [];
  const file = code.file(place?.path ?? "");
  const part = field(node, "property")?.text;
  if (!file || !part || node.text.includes("?.") || /^this\./.test(node.text)) return [];
  const kin = defaultsOf(scene, part, node).filter(({ file: at, value }) => has(scene, at, value, read));
  const [first] = kin;
  if (!first || kin.some(({ value }) => value.text !== first.value.text)) return [];
  const known = code.resolve(first.file.path, first.value.text);
  const isHere =
    file.path === first.file.path ||
    (known !== null && code.resolve(file.path, first.value.text)?.path === known.path);
  const brought =
    known === null
      ? null
      : isHere
        ? { local: first.value.text, edits: [] }
        : planJavascriptImport(code, file, { path: known.path, name: known.name });
  if (!brought) return [];
  const reads = readsOf(node);
  return [
    guess(scene, 0.9, {
      name: `without_${part}`,
      sentence: `What has no ${part} of its own is treated as elsewhere`,
      cause: `\`${node.text}\` may be left out, and is read without looking.`,
      explanation: `Takes \`${first.value.text}\` for it, as ${first.file.path}:${startLineOf(first.value)} does.`,
      edits: [...brought.edits, ...reads.map((one) => instead(file, one, brought.local))],
      basis: "house",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

/** All reads of the same part in the function, of which parts are read in turn. */
function readsOf(node: Node): Node[] {
  let scope = node;
  while (scope.parent && !isFunctionNode(scope)) scope = scope.parent;
  const alike = scope
    .descendantsOfType("member_expression")
    .filter((one) => one.text === node.text && one.id !== node.id && isPartRead(one));
  return [node, ...alike];
}

function isPartRead(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== "member_expression") return false;
  return (
    field(parent, "object")?.id === node.id && !parent.children.some(({ type }) => type === "optional_chain")
  );
}

function instead(file: SourceFile, node: Node, value: string): Edit {
  const text = `${node.text} ?? ${value}`;
  return textEdit(file, node.startIndex, node.endIndex, isPartRead(node) ? `(${text})` : text);
}

/** Constants of a module that stand for this part wherever it is taken out of a record, or asked for. */
function defaultsOf({ investigation: { code } }: Scene, part: string, own: Node): KinDefault[] {
  return code
    .naming(part)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => {
      const file = code.file(path);
      if (!file || file.isTest) return [];
      const taken = file.tree.rootNode.descendantsOfType(["object_assignment_pattern", "pair_pattern"]);
      const asked = file.tree.rootNode.descendantsOfType("binary_expression");
      return [
        ...taken.flatMap((one) => ofPattern(one, part)),
        ...asked.flatMap((one) => ofFallBack(one, part)),
      ]
        .filter(
          (value) =>
            /^(?:identifier|member_expression)$/.test(value.type) && value.tree.rootNode.id !== own.id,
        )
        .map((value) => ({ file, value }));
    });
}

function ofPattern(pattern: Node, part: string): Node[] {
  const inner = pattern.type === "pair_pattern" ? field(pattern, "value") : pattern;
  const name = pattern.type === "pair_pattern" ? field(pattern, "key") : field(pattern, "left");
  const value = inner && /assignment_pattern$/.test(inner.type) ? field(inner, "right") : null;
  return value && name?.text === part ? [value] : [];
}

function ofFallBack(choice: Node, part: string): Node[] {
  const left = field(choice, "left");
  const value = field(choice, "right");
  const isFallBack = /^(?:\?\?|\|\|)$/.test(field(choice, "operator")?.text ?? "");
  return isFallBack && value && left?.type === "member_expression" && field(left, "property")?.text === part
    ? [value]
    : [];
}

/** Whether a constant is a record with what is read here. */
function has({ investigation: { code } }: Scene, file: SourceFile, value: Node, read: string): boolean {
  const made = code.resolve(file.path, value.text)?.node;
  const held = made?.type === "variable_declarator" ? field(made, "value") : made;
  const plain = held && /^(?:as|satisfies)_expression$/.test(held.type) ? held.firstNamedChild : held;
  const [frozen] =
    plain?.type === "call_expression" ? (field(plain, "arguments")?.namedChildren ?? []) : [plain];
  return (
    frozen?.type === "object" &&
    frozen.namedChildren.some((child) => (field(child, "key") ?? field(child, "name") ?? child).text === read)
  );
}
