import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { entryName } from "../../../diagnose/origin/javascript/objects.ts";
import { knownOf, type Read, readsOf } from "./members.ts";
import { renamed } from "./names.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 8;
const MOST_FILES = 200;

/**
 * A part that is read under a name that no maker of such things gives: `person.manager` of what is made as
 * `{ id, name, email, boss }`. Where others read the one part that has what is read of it, it is read here too; where
 * nobody reads it, and the rest of the project calls it as it is read here, it is made under that name.
 */
export function otherKeyGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  for (const read of readsOf(scene).slice(0, MOST_READS)) {
    const found = readerGuess(scene, read) ?? makerGuess(scene, read);
    if (found) return [found];
  }
  return [];
}

/** `who.agent.name` beside `card(ref).contact.mail`: the one entry that has all that is read of the part. */
function readerGuess(scene: Scene, read: Read): Guess | null {
  const { code } = scene.investigation;
  const file = code.file(read.path);
  const known = knownOf(scene, read.of);
  if (!file || file.isTest || known.isOpen || known.members.size < 2 || known.members.has(read.name))
    return null;
  if (known.made.length === 0 || known.made.some(({ kind }) => kind !== "object")) return null;
  const uses = sameReads(file, read.node, read.name);
  const wanted = new Set(uses.flatMap((use) => nextOf(use) ?? takenApart(use)));
  if (wanted.size === 0) return null;
  const fitting = [...known.members.keys()].filter((name) => {
    const inner = knownOf(scene, { ...read.of, members: [{ kind: "attribute", name }] });
    return (
      inner.made.length > 0 &&
      inner.made.every(({ kind }) => kind === "object") &&
      [...wanted].every((part) => inner.members.has(part))
    );
  });
  const [name] = fitting;
  if (name === undefined || fitting.length !== 1) return null;
  const beside = readersOf(code, name).find(({ path, node }) => path !== file.path || !uses.includes(node));
  if (
    readersOf(code, read.name).some(
      ({ path, node }) => path !== file.path || !uses.some(({ id }) => id === node.id),
    )
  )
    return null;
  if (!beside && wanted.size < 2) return null;
  const edits = uses.map((use) => renamed(file, use, name));
  if (edits.some((edit) => edit === null)) return null;
  const where = beside ? `, as ${beside.path}:${startLineOf(beside.node)} does` : "";
  return guess(scene, 0.96, {
    name: `${name}_is_read`,
    sentence: `The request is answered from ${name}`,
    cause: `\`${read.name}\` is read of what has none; \`${name}\` has ${[...wanted].map((part) => `\`${part}\``).join(" and ")}.`,
    explanation: `Reads \`${name}\`${where}.`,
    edits: edits.flatMap((edit) => edit ?? []),
    basis: beside ? "house" : "standard",
    place: { path: file.path, line: startLineOf(read.node) },
  });
}

/** The name where it is read of the same variable of the function. */
function sameReads(file: SourceFile, node: Node, name: string): Node[] {
  const object = node.parent?.type === "member_expression" ? field(node.parent, "object") : null;
  const scope = object && (functionAround(node) ?? file.tree.rootNode);
  if (!object || !scope) return [node];
  return scope
    .descendantsOfType("member_expression")
    .filter((one) => field(one, "object")?.text === object.text && field(one, "property")?.text === name)
    .flatMap((one) => field(one, "property") ?? []);
}

/** What is read of a name that was taken out, `location` of `const { location } = toEvent(row)`. */
function takenApart(name: Node): string[] {
  const isTaken =
    name.type === "shorthand_property_identifier_pattern" || name.parent?.type === "pair_pattern";
  const local = name.parent?.type === "pair_pattern" ? field(name.parent, "value")?.text : name.text;
  const scope = functionAround(name);
  if (!isTaken || !scope || local === undefined) return [];
  return scope
    .descendantsOfType("member_expression")
    .filter((one) => field(one, "object")?.text === local && one.startIndex > name.endIndex)
    .flatMap((one) => field(one, "property")?.text ?? []);
}

function nextOf(property: Node): string | null {
  const whole = property.parent;
  const outer = whole?.parent?.type === "member_expression" ? whole.parent : null;
  return outer && field(outer, "object")?.id === whole?.id ? (field(outer, "property")?.text ?? null) : null;
}

interface PlacedNode {
  readonly path: string;
  readonly node: Node;
}

/** Where a part of this name is read, outside of tests. */
function readersOf(code: CodeIndex, name: string): PlacedNode[] {
  return code.mentions(name).flatMap((path): PlacedNode[] => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return file.tree.rootNode
      .descendantsOfType(["property_identifier", "shorthand_property_identifier_pattern"])
      .filter((node) => node.text === name && isRead(node))
      .map((node) => ({ path, node }));
  });
}

function isRead(node: Node): boolean {
  const { parent } = node;
  if (node.type === "shorthand_property_identifier_pattern" || parent?.type === "pair_pattern") return true;
  if (parent?.type !== "member_expression") return false;
  const outer = parent.parent;
  return !(outer?.type === "assignment_expression" && field(outer, "left")?.id === parent.id);
}

/** The one literal that makes what is read here otherwise, and gives the part another name that nobody reads. */
function makerGuess(scene: Scene, read: Read): Guess | null {
  const { code } = scene.investigation;
  const own = code.file(read.path);
  const object = read.node.parent?.type === "member_expression" ? field(read.node.parent, "object") : null;
  const root = object?.type === "identifier" ? object.text : null;
  if (!own || own.isTest || root === null) return null;
  const others = partsRead(own, root).filter((name) => name !== read.name);
  if (new Set(others).size < 2 || isMade(code, read.name)) return null;
  const makers = literals(code).filter(({ node }) => {
    const keys = keysOf(node);
    return keys.length > others.length && others.every((name) => keys.includes(name));
  });
  const [maker] = makers;
  const file = maker && code.file(maker.path);
  if (
    !maker ||
    !file ||
    makers.length !== 1 ||
    maker.node.namedChildren.some(({ type }) => type === "spread_element")
  )
    return null;
  const unread = keysOf(maker.node).filter((key) => !/^_?id$/.test(key) && readersOf(code, key).length === 0);
  const [key] = unread;
  // The tests, who make such things themselves, or what is written above it, must call it so.
  const said = key === undefined ? null : saidSo(code, maker, read.name, others);
  if (key === undefined || unread.length !== 1 || said === null) return null;
  const entry = maker.node.namedChildren.find((child) => entryName(child) === key);
  const name = entry && (field(entry, "key") ?? entry);
  const edit = name && (entry?.type === "pair" ? renamed(file, name, read.name) : null);
  if (!edit) return null;
  return guess(scene, 0.95, {
    name: `${read.name}_is_made`,
    sentence: `The request is answered with ${read.name}`,
    cause: `What is made at ${maker.path}:${startLineOf(maker.node)} calls \`${key}\` what everybody reads as \`${read.name}\`.`,
    explanation: `Calls it \`${read.name}\`, as ${said} does.`,
    edits: [edit],
    basis: "house",
    place: { path: maker.path, line: startLineOf(name ?? maker.node) },
  });
}

/** Parts that a file reads of things of this name. */
function partsRead(file: SourceFile, root: string): string[] {
  const found = file.tree.rootNode
    .descendantsOfType("member_expression")
    .filter((node) => field(node, "object")?.text === root)
    .flatMap((node) =>
      isRead(field(node, "property") ?? node) ? (field(node, "property")?.text ?? []) : [],
    );
  return [...new Set(found)];
}

function literals(code: CodeIndex): PlacedNode[] {
  return code.paths
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => {
      const file = code.file(path);
      return file && !file.isTest
        ? file.tree.rootNode.descendantsOfType("object").map((node) => ({ path, node }))
        : [];
    });
}

function keysOf(object: Node): string[] {
  return object.namedChildren.flatMap((child) => entryName(child) ?? []);
}

/** Whether anything outside of the tests is made under a name. */
function isMade(code: CodeIndex, name: string): boolean {
  return literals(code).some(({ node }) => keysOf(node).includes(name));
}

/** Where a test makes such a thing with the part under this name, or the comment above the maker names it. */
function saidSo(code: CodeIndex, maker: PlacedNode, name: string, others: readonly string[]): string | null {
  const definition = ancestorOfType(maker.node, [
    "function_declaration",
    "lexical_declaration",
    "method_definition",
  ]);
  const outer = definition?.parent?.type === "export_statement" ? definition.parent : definition;
  const comment = outer?.previousNamedSibling;
  if (comment?.type === "comment" && new RegExp(`\\b${name}\\b`).test(comment.text))
    return `the comment at ${maker.path}:${startLineOf(comment)}`;
  for (const path of code.mentions(name)) {
    const file = code.file(path);
    if (!file) continue;
    const made = file.isTest
      ? file.tree.rootNode.descendantsOfType("object").find((node) => {
          const keys = keysOf(node);
          return keys.includes(name) && others.filter((other) => keys.includes(other)).length >= 2;
        })
      : file.tree.rootNode
          .descendantsOfType(["interface_declaration", "type_alias_declaration"])
          .find((node) => {
            const keys = node
              .descendantsOfType("property_signature")
              .map((one) => lastNameOf(field(one, "name") ?? one));
            return keys.includes(name) && others.every((other) => keys.includes(other));
          });
    if (made) return `${path}:${startLineOf(made)}`;
  }
  return null;
}
