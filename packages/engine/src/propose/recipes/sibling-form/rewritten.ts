import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { namesAt } from "../javascript/names.ts";
import { statementOf } from "../javascript/statements.ts";
import { functionBinding } from "../sibling-care/names.ts";
import { type Written, written } from "../sibling-care/write.ts";
import type { Piece } from "./offer.ts";

/**
 * A sibling's code with the own in the place of `core`, where it has one, its names as they are called at the own place. Null where it speaks
 * of something that is not known there.
 */
export function rewritten(
  code: CodeIndex,
  own: Piece,
  sibling: Piece,
  core: Node | null = null,
  ownText = "",
): Written | null {
  const inner = core && withoutForeignType(own, sibling, core);
  const names = new Map<string, string>();
  const here = namesAt(code, own.file, statementOf(own.node) ?? own.node);
  for (const name of sibling.node.descendantsOfType(["identifier", "shorthand_property_identifier"])) {
    if (inner && inner.startIndex <= name.startIndex && name.endIndex <= inner.endIndex) continue;
    const scope = functionBinding(sibling.file, name);
    if (!scope) continue;
    const isSame =
      own.file.path === sibling.file.path &&
      scope.startIndex <= own.node.startIndex &&
      own.node.endIndex <= scope.endIndex;
    // Of another function it is the same thing only by its name.
    if (isSame || here.has(name.text)) names.set(name.text, name.text);
  }
  return written(
    code,
    { own: own.file, house: sibling.file },
    { whole: sibling.node, core: inner, ownText },
    names,
  );
}

/** `raw as Filter`: a type that the own file does not know is not said there. */
function withoutForeignType(own: Piece, sibling: Piece, core: Node): Node {
  const outer = core.parent;
  if (own.file.path === sibling.file.path || !outer || !/^(?:as|satisfies)_expression$/.test(outer.type))
    return core;
  const isKnown = outer
    .descendantsOfType("type_identifier")
    .every(({ text }) =>
      own.file.tree.rootNode
        .descendantsOfType(["type_identifier", "identifier"])
        .some((one) => one.text === text),
    );
  return isKnown ? core : withoutForeignType(own, sibling, outer);
}
