import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { freeName } from "../javascript/names.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";
import { knownOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 30;

/**
 * `{ ...settings, ...changes }` takes over whole what the changes bring: of an object in an object only that part is left
 * which was changed. Where what stands there before has the part that is missing, both are put together one level deeper.
 */
export function nestedMergeGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const [outer, inner] = place.members.map(({ name }) => name);
    const file = code.file(place.path);
    const spreads = place.node.type === "object" ? spreadsOf(place.node) : [];
    const [first, second] = spreads;
    const statement = statementOf(place.node);
    if (!file || file.isTest || !outer || !inner || !first || !second || spreads.length !== 2 || !statement)
      continue;
    if (![outer, inner].every((name) => /^[A-Za-z_$][\w$]*$/.test(name)) || writes(place.node, outer))
      continue;
    const before = knownOf(scene, {
      path: place.path,
      node: first,
      members: [{ kind: "attribute", name: outer }],
    });
    if (!before.members.has(inner) || !/^[\w$.]+$/.test(second.text)) continue;
    return [
      guess(scene, 0.86, {
        name: `keeps_the_other_${outer}`.toLowerCase(),
        sentence: `The other ${outer} are kept where some are changed`,
        cause: `\`${second.text}\` replaces \`${outer}\` as a whole, so that \`${inner}\` is lost where only another part of it is changed.`,
        explanation: `Puts the changed \`${outer}\` over those that are there, instead of replacing all of them.`,
        edits: mergedEdits(code, file, place.node, statement, { first, second, outer }),
        basis: mergedBeside(place.node, first.text, second.text) ? "house" : "standard",
        place: { path: file.path, line: startLineOf(place.node) },
      }),
    ];
  }
  return [];
}

/** What is spread into an object, in its order. */
function spreadsOf(object: Node): Node[] {
  return object.namedChildren.flatMap((child) =>
    child.type === "spread_element" ? (child.firstNamedChild ?? []) : [],
  );
}

function writes(object: Node, name: string): boolean {
  return object.namedChildren.some(
    (child) => child.text === name || (field(child, "key") ?? field(child, "name"))?.text === name,
  );
}

/** `tone: { ...defaults.tone, ...town.tone }`: another part of the object that is put together already. */
function mergedBeside(object: Node, first: string, second: string): Node | null {
  return (
    object.namedChildren.findLast((child) => {
      const key = field(child, "key")?.text;
      const [own, other] = spreadsOf(field(child, "value") ?? child).map(({ text }) =>
        text.replace("?.", "."),
      );
      return key !== undefined && own === `${first}.${key}` && other === `${second}.${key}`;
    }) ?? null
  );
}

interface Merge {
  readonly first: Node;
  readonly second: Node;
  readonly outer: string;
}

function mergedEdits(
  code: CodeIndex,
  file: SourceFile,
  object: Node,
  statement: Node,
  { first, second, outer }: Merge,
): Edit[] {
  const isPlain = /^[\w$.]+$/.test(first.text);
  const name = isPlain ? first.text : freeName(code, file, statement, "current");
  const beside = mergedBeside(object, name, second.text);
  const last = beside ?? object.namedChildren.findLast((child) => child.type === "spread_element") ?? second;
  const isOnOwnLine = startLineOf(last) !== startLineOf(object);
  const lead = isOnOwnLine ? `,\n${indentOf(file, last)}` : ", ";
  const added = `${lead}${outer}: { ...${name}.${outer}, ...${second.text}.${outer} }`;
  if (isPlain) return [textEdit(file, last.endIndex, last.endIndex, added)];
  const end = usesSemicolons(file) ? ";" : "";
  const bound = `const ${name} = ${first.text}${end}\n${indentOf(file, statement)}`;
  const head = file.text.slice(statement.startIndex, first.startIndex);
  const tail = file.text.slice(first.endIndex, last.endIndex);
  // One change: the call is not to be made twice.
  return [textEdit(file, statement.startIndex, last.endIndex, bound + head + name + tail + added)];
}
