import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { knownOf, readsOf } from "./members.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** Defaults that do not arrive: lost in a shallow merge, spread in the wrong order, or missing for a parameter that is taken apart. */
export function defaultGuesses(scene: Scene): Guess[] {
  return [...shallowGuess(scene), ...orderGuess(scene), ...patternGuess(scene)];
}

interface Merge {
  readonly file: SourceFile;
  /** The literal, or the arguments of `Object.assign`. */
  readonly node: Node;
  /** What is merged, the later one winning. */
  readonly parts: readonly Node[];
}

/** Merges of two and more objects on the ways of the wrong value. */
function mergesOf({ trace, investigation: { code } }: Scene): Merge[] {
  const found = new Map<string, Merge>();
  for (const { place } of trace.ways) {
    const file = code.file(place.path);
    const literal = place.node.parent?.type === "spread_element" ? place.node.parent.parent : null;
    if (!file || file.isTest || literal?.type !== "object") continue;
    const parts = literal.namedChildren
      .filter((child) => child.type === "spread_element")
      .flatMap((child) => child.firstNamedChild ?? []);
    if (parts.length > 1) found.set(`${file.path}:${literal.startIndex}`, { file, node: literal, parts });
  }
  return [...found.values()];
}

const isName = (node: Node) => /^[\w$.]+$/.test(node.text);

/** `{ ...DEFAULTS, ...options }` drops the nested defaults of a part that is given in part. */
function shallowGuess(scene: Scene): Guess[] {
  const names = readsOf(scene)
    .slice(0, 8)
    .map(({ name }) => name);
  for (const { file, node, parts } of mergesOf(scene)) {
    const [base, given] = parts;
    if (!base || !given || parts.length !== 2 || !isName(base) || !isName(given)) continue;
    const defaults = knownOf(scene, { path: file.path, node: base, members: [] });
    for (const part of names) {
      const inner = knownOf(scene, {
        path: file.path,
        node: base,
        members: [{ kind: "attribute", name: part }],
      });
      const lost = names.find((name) => inner.members.has(name));
      const isNested = defaults.members.has(part) && inner.made.some(({ kind }) => kind === "object");
      const own = node.namedChildren.some((child) => (field(child, "key") ?? child).text === part);
      if (!isNested || lost === undefined || own) continue;
      const last = node.namedChildren.at(-1);
      if (!last) continue;
      return [
        guess(scene, 0.94, {
          name: "nested_defaults_are_kept",
          sentence: `The request is answered with the defaults of ${part}`,
          cause: `\`${given.text}\` replaces the whole of \`${part}\`, and its default \`${lost}\` is lost.`,
          explanation: `Merges \`${part}\` on its own, so that its defaults stay.`,
          edits: [
            textEdit(
              file,
              last.endIndex,
              last.endIndex,
              `, ${part}: { ...${base.text}.${part}, ...${given.text}.${part} }`,
            ),
          ],
          basis: "standard",
          place: { path: file.path, line: startLineOf(node) },
        }),
      ];
    }
  }
  return [];
}

/** Defaults that are spread behind what was given take its place. */
function orderGuess(scene: Scene): Guess[] {
  for (const { file, node, parts } of mergesOf(scene)) {
    const [first, last] = parts;
    if (!first || !last || parts.length !== 2 || node.namedChildCount !== 2) continue;
    const isDefault = (text: string) => /default|fallback|initial|^EMPTY|^BASE/i.test(text);
    if (!isDefault(last.text) || isDefault(first.text)) continue;
    return [
      guess(scene, 0.92, {
        name: "given_values_win",
        sentence: "The request is answered with the values that were given",
        cause: `\`${last.text}\` is spread behind \`${first.text}\` and takes the place of what was given.`,
        explanation: "Spreads the defaults first, so that given values win.",
        edits: [
          textEdit(file, first.startIndex, first.endIndex, last.text),
          textEdit(file, last.startIndex, last.endIndex, first.text),
        ],
        basis: "standard",
        place: { path: file.path, line: startLineOf(node) },
      }),
    ];
  }
  return [];
}

/** A pattern whose parts all have defaults gets one for the whole: leaving it out was planned for. */
function patternGuess(scene: Scene): Guess[] {
  const name = /\(reading '([^']+)'\)|^Cannot destructure property '([^']+)'/.exec(
    scene.fault.exception.value,
  );
  const read = name?.[1] ?? name?.[2];
  const { file } = scene.fault;
  if (scene.trace.fault !== "nothing" || read === undefined) return [];
  const patterns = file.tree.rootNode
    .descendantsOfType("object_pattern")
    .filter((node) => Math.abs(startLineOf(node) - scene.fault.line) <= 1 || contains(node, scene.fault.line))
    .filter((node) => partNames(node).includes(read));
  const [pattern] = patterns;
  const holder = pattern?.parent;
  if (!pattern || !holder || patterns.length > 1) return [];
  const isParameter = holder.type === "formal_parameters" || holder.type === "required_parameter";
  const isNested = holder.type === "pair_pattern";
  const isPlanned = pattern.namedChildren.every(
    (child) =>
      child.type === "object_assignment_pattern" ||
      field(child, "value")?.type === "assignment_pattern" ||
      child.type === "rest_pattern",
  );
  if (
    !(isParameter || isNested) ||
    !isPlanned ||
    (holder.type === "required_parameter" && field(holder, "value"))
  )
    return [];
  if (
    isParameter &&
    !isFunctionNode((holder.type === "required_parameter" ? holder.parent?.parent : holder.parent) ?? holder)
  )
    return [];
  const end = holder.type === "required_parameter" ? holder.endIndex : pattern.endIndex;
  return [
    guess(scene, 0.93, {
      name: isNested ? "nested_part_may_be_left_out" : "options_may_be_left_out",
      sentence: "The request is answered also without the options",
      cause: `All parts of \`${pattern.text.slice(0, 40)}\` may be left out, but not the whole.`,
      explanation: "Takes nothing given as nothing set, so that the defaults of the parts hold.",
      edits: [textEdit(file, end, end, " = {}")],
      basis: "standard",
      place: { path: file.path, line: startLineOf(pattern) },
    }),
  ];
}

function contains(node: Node, line: number): boolean {
  return startLineOf(node) <= line && line <= node.endPosition.row + 1;
}

function partNames(pattern: Node): string[] {
  return pattern.namedChildren.flatMap((child) => {
    if (child.type === "object_assignment_pattern") return field(child, "left")?.text ?? [];
    return field(child, "key")?.text ?? child.text;
  });
}
