import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field } from "../../code/nodes.ts";
import { isFixture } from "./acts.ts";
import { isAssertion, type Scene } from "./scene.ts";
import { cutting, removing, type TextEdit } from "./text-edits.ts";

/** A part of the tests that sets something up for an act. */
export interface Place {
  readonly file: SourceFile;
  readonly node: Node;
}

/** What stands before an act: statements of its test, members of its class, fixtures, and helpers of its file. */
export function placesOf({ act, blocks, members, fixtures }: Scene): Place[] {
  const { file } = act;
  const own = [
    ...blocks.flatMap(({ block, inner }) =>
      block.namedChildren.filter((one) => one.startIndex < inner.startIndex),
    ),
    ...members.filter((member) => /^(?:function_definition|decorated_definition)$/.test(member.type)),
  ];
  return [...own.map((node) => ({ file, node })), ...fixtures, ...helpersOf(file)];
}

/** Functions at the top of a file of tests that are neither tests nor fixtures. */
export function helpersOf(file: SourceFile): Place[] {
  return file.tree.rootNode.namedChildren
    .filter(
      (node) =>
        node.type === "function_definition" &&
        !/^test/.test(field(node, "name")?.text ?? "") &&
        !isFixture(node),
    )
    .map((node) => ({ file, node }));
}

/**
 * One thing after another left out that is set up further inside: a statement of a block or of a helper that is there for what
 * it leaves behind, a row that a text of SQL puts in, one of several items of a list.
 */
export function innerLeftOut(scene: Scene): readonly (readonly TextEdit[])[] {
  const places = placesOf(scene);
  const edits = (find: (place: Place) => (readonly TextEdit[])[]) =>
    places.flatMap((place) =>
      find(place).map((all) => all.map((edit) => ({ ...edit, path: place.file.path }))),
    );
  return [...edits(rowsIn), ...edits(statementsIn), ...edits(itemsIn)];
}

/** `insert into vessels values (…);` of a text. */
function rowsIn({ node }: Place): (readonly TextEdit[])[] {
  return node.descendantsOfType("string").flatMap((literal) =>
    [...literal.text.matchAll(/insert\s+into\b[^;"']*(?:'[^']*'[^;"']*)*(?:;[^\S\n]*|(?=["']))/gi)].map(
      ({ 0: row, index }) => {
        const start = literal.startIndex + index;
        return [{ start, end: start + row.length, text: "" }];
      },
    ),
  );
}

function statementsIn({ file, node }: Place): (readonly TextEdit[])[] {
  return (
    node
      .descendantsOfType("expression_statement")
      .filter((one) => one.id !== node.id && isForEffect(one))
      // What a fixture does itself is looked at as a whole.
      .filter((one) => !(isFixture(node) && one.parent?.parent?.id === node.id))
      .toReversed()
      .map((one) => cutting(file, one))
      .filter((edits) => edits.length > 0)
  );
}

/** A call whose result nobody takes, an entry that is set; not one that opens or closes what all the rest needs. */
function isForEffect(statement: Node): boolean {
  const [inner] = statement.namedChildren;
  const bare = inner?.type === "await" ? inner.firstNamedChild : inner;
  if (!bare || isAssertion(statement)) return false;
  if (bare.type === "assignment") return field(bare, "left")?.type === "subscript";
  return bare.type === "call" && !/\.(?:commit|flush|close|create_all|drop_all|init_app)\(/.test(bare.text);
}

function itemsIn({ file, node }: Place): (readonly TextEdit[])[] {
  return node
    .descendantsOfType(["list", "dictionary"])
    .filter(
      (list) => list.namedChildCount > 1 && !ancestorOfType(list, ["list", "dictionary", "decorator"], node),
    )
    .flatMap((list) => list.namedChildren.filter(({ type }) => type !== "comment"))
    .map((item) => [removing(file, item)]);
}
