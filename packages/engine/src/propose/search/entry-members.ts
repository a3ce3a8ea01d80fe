import type { Node } from "web-tree-sitter";
import type { Place } from "./idea.ts";
import { documentationOf } from "./operators/documented.ts";
import { walk } from "./scope.ts";

/** A part of an entry, and how it is read of one. */
export interface EntryMember {
  readonly name: string;
  of(entry: string): string;
  /** How likely it is that the entry is ordered by it: what is written about the function speaks of it, a test sets it. */
  readonly weight: number;
}

const MOST_MEMBERS = 7;
const METHODS = /^(?:length|prototype|constructor)$/;

/**
 * Members that values of a file have, likeliest first: those that the description of the function speaks of, those that the
 * failing tests set, then the others in the order in which the file names them.
 */
export function entryMembers({ file, dialect, scope, house }: Place): readonly EntryMember[] {
  const read = membersIn(file.tree.rootNode, dialect);
  const described = `${documentationOf(scope.function)} ${scope.name}`.toLowerCase();
  // What only the tests set of the values is not named in the file.
  const all = new Map([
    ...read,
    ...house.options
      .filter((name) => /^[a-z_]\w*$/i.test(name) && !read.has(name))
      .map((name) => [name, false] as const),
  ]);
  const members = [...all].map(([name, isKey]): EntryMember => {
    const isDescribed = new RegExp(`\\b${escaped(name.toLowerCase())}`).test(described);
    const isTold = house.options.includes(name);
    return {
      name,
      of: (entry) => (isKey && dialect.id === "python" ? `${entry}["${name}"]` : `${entry}.${name}`),
      weight: (isDescribed ? 2 : 1) * (isTold ? 1.3 : 1),
    };
  });
  return members.toSorted((left, right) => right.weight - left.weight).slice(0, MOST_MEMBERS);
}

/** By tree: names of members, and whether they are read as keys. */
const known = new WeakMap<Node["tree"], ReadonlyMap<string, boolean>>();

function membersIn(root: Node, dialect: Place["dialect"]): ReadonlyMap<string, boolean> {
  const found = known.get(root.tree) ?? new Map(readIn(root, dialect));
  known.set(root.tree, found);
  return found;
}

function* readIn(root: Node, dialect: Place["dialect"]): Generator<[string, boolean]> {
  for (const node of walk(root)) {
    const seen = dialect.view(node);
    if (seen?.kind === "member") {
      const around = node.parent ? dialect.view(node.parent) : null;
      const isCalled = around?.kind === "call" && around.callee.id === node.id;
      if (!isCalled && !METHODS.test(seen.property.text) && !/^[#A-Z]/.test(seen.property.text))
        yield [seen.property.text, false];
    } else if (
      seen?.kind === "index" &&
      dialect.id === "python" &&
      dialect.view(seen.index)?.kind === "text"
    ) {
      yield [seen.index.text.slice(1, -1), true];
    } else if (node.type === "shorthand_property_identifier_pattern" || node.type === "property_signature") {
      yield [node.childForFieldName("name")?.text ?? node.text, false];
    } else if (node.type === "pair_pattern") {
      yield [node.childForFieldName("key")?.text ?? "", false];
    } else if (node.type === "decorated_definition" && /^@(?:\w+\.)?(?:cached_)?property\b/.test(node.text)) {
      yield [node.childForFieldName("definition")?.childForFieldName("name")?.text ?? "", false];
    } else if (
      node.type === "assignment" &&
      node.childForFieldName("type") &&
      node.parent?.parent?.parent?.type === "class_definition"
    ) {
      yield [node.childForFieldName("left")?.text ?? "", false];
    }
  }
}

function escaped(name: string): string {
  return name.replace(/[$]/g, "\\$&");
}
