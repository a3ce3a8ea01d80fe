import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const LEAST_KNOWN = 2;
const MOST_FILES = 200;

/**
 * `partials[name]` finds nothing, and of all the names that lists of the project hold exactly one is no key of the table,
 * while exactly one key of it is asked for nowhere: the key was given another name, and this place was forgotten.
 */
export function renamedKeyGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, 6)) {
    const object = place.node.type === "subscript_expression" ? field(place.node, "object") : null;
    const index = object && field(place.node, "index");
    if (!object || !index || plainString(index) !== null) continue;
    const table = knownOf(scene, { path: place.path, node: object, members: [] });
    if (table.isOpen || table.made.some(({ kind }) => kind !== "object") || table.members.size < 3) continue;
    const found = renamed(
      scene,
      [...table.members.keys()],
      table.made.map(({ node }) => node),
    );
    if (!found) continue;
    const { uses, key, name } = found;
    const [first] = uses;
    if (!first) continue;
    return [
      guess(scene, 0.8, {
        name: `${key}_is_asked_for`,
        sentence: `The request is answered from ${key}`,
        cause: `\`${object.text}\` has no \`${name}\`; it has \`${key}\`, which nothing asks for.`,
        explanation: `Asks for \`${key}\`, the only entry that nobody asked for.`,
        edits: uses.map(({ file, node }) => textEdit(file, node.startIndex + 1, node.endIndex - 1, key)),
        basis: "guess",
        place: { path: first.file.path, line: startLineOf(first.node) },
      }),
    ];
  }
  return [];
}

interface Use {
  readonly file: SourceFile;
  readonly node: Node;
}

function renamed(
  scene: Scene,
  keys: readonly string[],
  tables: readonly Node[],
): { readonly uses: readonly Use[]; readonly key: string; readonly name: string } | null {
  const { code } = scene.investigation;
  const files = code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? []);
  const unasked = keys.filter((key) => !files.some((file) => asksFor(file, key, tables)));
  const [key] = unasked;
  if (key === undefined || unasked.length !== 1) return null;
  const strange = files
    .filter((file) => !file.isTest)
    .flatMap((file) => namesBeside(file, keys, tables).map((node) => ({ file, node })));
  const names = new Set(strange.map(({ node }) => plainString(node)));
  const [name] = names;
  return names.size === 1 && name != null && /^[\w-]+$/.test(name) && /^[\w-]+$/.test(key)
    ? { uses: strange, key, name }
    : null;
}

/** Whether a file holds the key elsewhere than in the table: as a text, or as a property that is read. */
function asksFor(file: SourceFile, key: string, tables: readonly Node[]): boolean {
  if (!file.text.includes(key)) return false;
  const isInTable = (node: Node) =>
    tables.some(
      (table) =>
        table.tree === node.tree && table.startIndex <= node.startIndex && node.endIndex <= table.endIndex,
    );
  return file.tree.rootNode
    .descendantsOfType(["string", "template_string", "property_identifier"])
    .some((node) => {
      if (node.type === "property_identifier")
        return node.text === key && node.parent?.type === "member_expression";
      return plainString(node) === key && !isInTable(node);
    });
}

/** Texts of lists whose other texts are keys of the table, which are none themselves. */
function namesBeside(file: SourceFile, keys: readonly string[], tables: readonly Node[]): Node[] {
  return file.tree.rootNode.descendantsOfType("array").flatMap((list) => {
    if (tables.some(({ id }) => id === list.id)) return [];
    const items = list.namedChildren.filter(({ type }) => type !== "comment");
    const texts = items.map((item) => plainString(item));
    if (texts.some((text) => text === null)) return [];
    const known = texts.filter((text) => text !== null && keys.includes(text));
    const strange = items.filter((_item, at) => !keys.includes(texts[at] ?? ""));
    return known.length >= LEAST_KNOWN && strange.length === 1 ? strange : [];
  });
}
