import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { type KnownMember, knownOfRead, type Read, readsOf } from "./members.ts";
import { makerEdits, readerEdits } from "./names.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_READS = 12;

/**
 * `bottle.rack` of what was made as `{ place: rack }`: the mapper gives the part another name, and this reader has kept the old one.
 * Who else reads of such things tells which of the two names is meant.
 */
export function renamedEntryGuesses(scene: Scene): Guess[] {
  for (const read of readsOf(scene).slice(0, MOST_READS)) {
    const known = knownOfRead(scene, read);
    const isMade = known.made.length > 0 && known.made.every(({ kind }) => kind === "object");
    if (known.isOpen || !isMade || known.members.has(read.name)) continue;
    const entries = [...known.members].filter(([, member]) => isTakenFrom(member, read.name));
    const [only, ...others] = entries;
    if (!only || others.length > 0) continue;
    const [name, member] = only;
    const found = sideOf(scene, read, name, member);
    if (found) return [found];
  }
  return [];
}

/** `place: rack`, `place: row.rack`, `place: row["rack"]` */
function isTakenFrom({ node }: KnownMember, name: string): boolean {
  const value = node.parent?.type === "pair" ? field(node.parent, "value") : null;
  return (
    value !== null &&
    /^(?:identifier|member_expression|subscript_expression)$/.test(value.type) &&
    (lastNameOf(value) ?? "") === name
  );
}

function sideOf(scene: Scene, read: Read, made: string, member: KnownMember): Guess | null {
  const forMade = readersOf(scene, made, member.node);
  const forRead = readersOf(scene, read.name, member.node).filter(
    (one) => !(one.path === read.path && one.node.id === read.node.id),
  );
  // Reads of the rows that come in are none of what is made of them, and stand in the file of the mapper.
  const further = forRead.filter(({ path }) => path !== member.path && path !== read.path);
  const isReader = forMade.length > 0 && further.length === 0;
  const isMaker = forMade.length === 0 && further.length > 0;
  if (!isReader && !isMaker) return null;
  const edits = isReader ? readerEdits(scene, read, made) : makerEdits(scene, member, read.name);
  const evidence = (isReader ? forMade : further)[0];
  if (!edits || !evidence) return null;
  return guess(scene, 0.9, {
    name: "part_by_the_name_that_it_has",
    sentence: "The request is answered from the part that is there",
    cause: `\`${read.name}\` is read, and ${member.path}:${startLineOf(member.node)} calls it \`${made}\`.`,
    explanation: isReader
      ? `Reads \`${made}\`, as ${evidence.path}:${startLineOf(evidence.node)} does.`
      : `Calls it \`${read.name}\`, as ${evidence.path}:${startLineOf(evidence.node)} reads it.`,
    edits: edits.map((edit) => ({ ...edit, together: "renamed" })),
    basis: "house",
    place: isReader
      ? { path: read.path, line: startLineOf(read.node) }
      : { path: member.path, line: startLineOf(member.node) },
  });
}

interface Reader {
  readonly path: string;
  readonly node: Node;
}

/** Places of the code that read a part of this name: as a property, or taken out by a pattern. */
function readersOf({ investigation: { code } }: Scene, name: string, own: Node): Reader[] {
  return code.mentions(name).flatMap((path): Reader[] => {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") return [];
    return file.tree.rootNode
      .descendantsOfType(["property_identifier", "shorthand_property_identifier_pattern"])
      .filter((node) => {
        if (node.text !== name || node.id === own.id) return false;
        const parent = node.parent;
        if (parent?.type === "member_expression") {
          const isSet =
            parent.parent?.type === "assignment_expression" && field(parent.parent, "left")?.id === parent.id;
          return !isSet;
        }
        return /pattern$/.test(node.type) || parent?.type === "pair_pattern";
      })
      .map((node) => ({ path, node }));
  });
}
