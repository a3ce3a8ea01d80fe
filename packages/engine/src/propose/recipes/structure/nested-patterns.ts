import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { moduleNames, namesAt } from "../javascript/names.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";
import { afterPattern } from "./null-patterns.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `{ data: { items } }` of something without data, beside `data?.items ?? []`: a pattern takes for there what another reader bears.
 * The part is taken out as it is, and read with the same care in the next line.
 */
export function nestedPatternGuesses(scene: Scene): Guess[] {
  const place = scene.trace.ways[0]?.place;
  const file = place && scene.investigation.code.file(place.path);
  if (scene.trace.fault !== "nothing" || !place || !file || place.node.type !== "object_pattern") return [];
  const inner = place.node;
  const pair = inner.parent?.type === "pair_pattern" ? inner.parent : null;
  const outer = pair?.parent?.type === "object_pattern" ? pair.parent : null;
  const key = pair && field(pair, "key");
  const names = inner.namedChildren.map(({ type, text }) =>
    type === "shorthand_property_identifier_pattern" ? text : null,
  );
  if (!pair || !outer || key?.type !== "property_identifier" || names.length === 0) return [];
  const known = bornReads(scene.investigation.code, file, key.text);
  const reads = names.map((name) => (name === null ? null : known(name)));
  const added = afterPattern(outer);
  if (!added || reads.some((read) => read === null) || isTaken(scene, file, outer, key.text)) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const lines = reads.flatMap((read, at) => (read ? [`const ${names[at]} = ${read.text}${end}`] : []));
  const { at, lead, tail } = added(file, lines[0] ?? "");
  const where = [...new Set(reads.flatMap((read) => read?.where ?? []))].join(", ");
  return [
    guess(scene, 0.96, {
      name: `without_${key.text}`,
      sentence: `The request is answered also where there is no ${key.text}`,
      cause: `\`${key.text}\` may be absent, and the pattern takes \`${names.join(", ")}\` out of it all the same.`,
      explanation: `Reads it as ${where} does.`,
      edits: [
        textEdit(file, pair.startIndex, pair.endIndex, key.text),
        textEdit(file, at, at, `${lead}${lines.join(lead.startsWith("\n") ? lead : `\n${lead}`)}${tail}`),
      ].map((edit) => ({ ...edit, together: "pattern" })),
      basis: "house",
      place: { path: file.path, line: startLineOf(pair) },
    }),
  ];
}

interface BorneRead {
  /** `data?.items ?? []`, of the name alone. */
  readonly text: string;
  readonly where: string;
}

/** How the house reads a part of what is called so, where it may be absent: one way, or none is told. */
function bornReads(code: CodeIndex, own: SourceFile, key: string): (part: string) => BorneRead | null {
  const files = [
    own,
    ...code.naming(key).flatMap((path) => (path === own.path ? [] : (code.file(path) ?? []))),
  ]
    .filter((file) => !file.isTest && /\.[cm]?[jt]sx?$/.test(file.path))
    .slice(0, 100);
  return (part) => {
    const found = files.flatMap((file) =>
      file.tree.rootNode.descendantsOfType("member_expression").flatMap((node): BorneRead[] => {
        const object = field(node, "object");
        const holder = object?.type === "member_expression" ? field(object, "property") : object;
        const isBorne = node.children.some(({ type }) => type === "optional_chain");
        if (!isBorne || field(node, "property")?.text !== part || holder?.text !== key) return [];
        const whole = defaulted(node);
        const text = `${key}?.${part}${whole ? ` ?? ${whole.text}` : ""}`;
        return [{ text, where: `${file.path}:${startLineOf(node)}` }];
      }),
    );
    const [first] = found;
    return first && new Set(found.map(({ text }) => text)).size === 1 ? first : null;
  };
}

/** What stands in for a read; null where nothing does. */
function defaulted(read: Node): Node | null {
  const { parent } = read;
  const isDefaulted = parent?.type === "binary_expression" && field(parent, "left")?.id === read.id;
  return isDefaulted && /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "")
    ? field(parent, "right")
    : null;
}

/** Whether the name of the part is something else here. */
function isTaken({ investigation: { code } }: Scene, file: SourceFile, pattern: Node, name: string): boolean {
  const statement = statementOf(pattern) ?? pattern;
  return namesAt(code, file, statement).has(name) || moduleNames(code, file).has(name);
}
