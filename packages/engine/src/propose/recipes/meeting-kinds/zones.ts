import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { kindMade } from "../../kinds/makers.ts";
import { readKind } from "../../kinds/read-kind.ts";
import { type Slot, slotsOf } from "../../kinds/slots.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";
import { zoneForms } from "../naive-datetime/guarded-zone.ts";
import { keptZone } from "../naive-datetime/kept-zone.ts";
import { onlyZone } from "../naive-datetime/only-zone.ts";
import { saidAt } from "./by-example.ts";
import { meetingsOf, sidesOf } from "./meetings.ts";
import { disagreementOn } from "./odd-ones.ts";

const DEEPEST = 6;
/** Read a time from text that may carry a zone of its own. */
const MAY_CARRY = /(?:^|\.)(?:fromisoformat|parsedate_to_datetime)$/;

/**
 * A time that is read in one place only, without a zone, and meets times that have one: it gets the zone of the house where
 * it is read. Null where the house knows several zones, or where other things are read without one as well.
 */
export function zonesOfReaders(scene: Scene): Meant[] {
  if (!/offset-naive and offset-aware/.test(scene.message)) return [];
  const { code, investigation } = scene;
  const form = zoneForms(code)[0] ?? onlyZone(code);
  if (!form) return [];
  if (!meetsZone(scene)) return [];
  const readers = meetingsOf(scene).flatMap(({ node }) =>
    naiveReaders(code, { file: scene.file, node }, DEEPEST),
  );
  const [first, ...others] = [...new Map(readers.map((one) => [one.node.id, one])).values()];
  if (!first || others.length > 0) return [];
  const cause = `${first.file.path}:${startLineOf(first.node)} reads a time that may have no zone, and it meets times that have one.`;
  const said = { id: "zone", cause, path: first.file.path, line: startLineOf(first.node) };
  if (MAY_CARRY.test(field(first.node, "function")?.text ?? ""))
    return keptZone(investigation, form, first.file, first.node, cause).map(({ explanation, edits }) => ({
      ...said,
      explanation,
      edits,
      basis: "house",
    }));
  const [root = ""] = form.zone.split(".");
  const zone = saidAt(code, form.file, root, first);
  if (!zone) return [];
  const text = `${first.node.text}.replace(tzinfo=${form.zone.replace(root, zone.text)})`;
  return [
    {
      ...said,
      explanation: `The time that is read is taken for UTC, as at ${form.file.path}:${form.line}.`,
      edits: [...zone.imports, replaceNode(first.file, first.node, text)],
      basis: "house",
    },
  ];
}

/** Whether something that the value meets is known to have a zone. */
function meetsZone(scene: Scene): boolean {
  const { code, file } = scene;
  const sides = sidesOf(scene);
  const own = sides.some((node) => readKind(code, { file, node }) === "aware");
  return (
    own || meetingsOf(scene).some(({ node, wanted }) => disagreementOn(code, { file, node }, wanted) !== null)
  );
}

/** Calls on the way to a value that read a time from text without a zone. */
function naiveReaders(code: CodeIndex, slot: Slot, depth: number): Slot[] {
  if (depth === 0 || readKind(code, slot) === "aware") return [];
  if (isReader(slot.node)) return [slot];
  return (slotsOf(code, slot)?.slots ?? []).flatMap((one) => naiveReaders(code, one, depth - 1));
}

function isReader(node: Node): boolean {
  return (
    node.type === "call" &&
    kindMade(node) === "naive" &&
    /(?:^|\.)(?:fromisoformat|parsedate_to_datetime|strptime)$/.test(field(node, "function")?.text ?? "")
  );
}
