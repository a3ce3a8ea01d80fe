import { field, startLineOf } from "../../../code/nodes.ts";
import type { Kind } from "../../kinds/kind.ts";
import type { Slot } from "../../kinds/slots.ts";
import { enclosing } from "../../search/scope.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";
import { byExample, type Written } from "./by-example.ts";
import { meetingsOf } from "./meetings.ts";
import { type Disagreement, disagreementOn, type Odd } from "./odd-ones.ts";
import { madeInto } from "./standard.ts";

/** Values that are given at several places, at most of them as the kind that is needed: the others give it in the same way. */
export function oddPlaces(scene: Scene): Meant[] {
  const found = meetingsOf(scene).flatMap(({ node, wanted }) => {
    const disagreement = disagreementOn(scene.code, { file: scene.file, node }, wanted);
    return disagreement ? (agreed(scene, disagreement, wanted) ?? []) : [];
  });
  const [first, ...others] = found;
  // Two values that could both be the wrong one tell nothing.
  return first && others.every(({ explanation }) => explanation === first.explanation) ? [first] : [];
}

/** The odd places written as the right ones are; null where one of them cannot be. */
export function agreed(
  { code }: Pick<Scene, "code">,
  { group, right, odd }: Disagreement,
  wanted: readonly Kind[],
): Meant | null {
  const [example] = right;
  const [first] = odd;
  if (!example || !first) return null;
  const all = odd.flatMap((one) => [one, ...twinsOf(one)]);
  const written = all.map((one) => ({ one, text: writtenAs(code, right, one, wanted) }));
  if (written.some(({ text }) => text === null)) return null;
  const where = `${first.slot.file.path}:${startLineOf(first.slot.node)}`;
  const like = `${example.file.path}:${startLineOf(example.node)}`;
  const [made] = written;
  return {
    id: "odd_place",
    cause: `${where} gives \`${group.name || first.slot.node.text}\` as another kind than the other places do.`,
    explanation: `It is given as \`${made?.text?.text ?? ""}\`, the kind that ${like} gives.`,
    edits: distinct(
      written.flatMap(({ one, text }) => (text ? [...text.imports, editOf(one.slot, text)] : [])),
    ),
    basis: "house",
    path: first.slot.file.path,
    line: startLineOf(first.slot.node),
  };
}

/** What is read by the same reader for another part of the same record: `decided` beside `submitted`. */
function twinsOf({ slot: { file, node }, kind }: Odd): Odd[] {
  const callee = field(node, "function")?.text;
  const list = enclosing(node.parent, ({ type }) => /^(?:argument_list|object|dictionary)$/.test(type));
  if (callee === undefined || !list) return [];
  return list
    .descendantsOfType(node.type)
    .filter((one) => one.id !== node.id && field(one, "function")?.text === callee)
    .filter((one) => field(one, "arguments")?.namedChildCount === 1)
    .map((one) => ({ slot: { file, node: one }, kind }));
}

function writtenAs(
  code: Scene["code"],
  right: readonly Slot[],
  { slot, kind }: Odd,
  wanted: readonly Kind[],
): Written | null {
  const like = (taken: "value" | "source") => {
    const examples = right.flatMap((one) => byExample(code, one, slot, taken) ?? []);
    const [first, ...others] = examples;
    return first && others.every(({ text }) => text === first.text) ? first : null;
  };
  const language = slot.file.language === "python" ? "python" : "javascript";
  const [only, ...more] = wanted;
  const plain = kind && only && more.length === 0 ? madeInto(language, kind, only, slot.node.text) : null;
  return like("value") ?? (plain === null ? like("source") : { text: plain, imports: [] });
}

/** One import is enough for several places. */
function distinct<Change extends object>(edits: readonly Change[]): Change[] {
  return [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
}

function editOf({ file, node }: Slot, { text }: Written) {
  const isShort = node.type === "shorthand_property_identifier";
  return replaceNode(file, node, isShort ? `${node.text}: ${text}` : text);
}
