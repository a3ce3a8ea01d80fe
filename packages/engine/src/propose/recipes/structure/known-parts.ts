import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { replaceNode } from "../javascript/statements.ts";
import { filesHolding } from "../sibling-care/names.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PATTERNS = 400;
const CONSTANT =
  /^(?:string|number|true|false|null|undefined|array|object|unary_expression|template_string)$/;

/**
 * `const { order, limit } = JSON.parse(kept)` of what was never kept, where those who keep it say what holds for the
 * parts that nobody chose: `function keep(user, { order = "newest", limit = 20 })`. The same holds where nothing was kept.
 */
export function knownPartGuesses(scene: Scene): Guess[] {
  const { file, line, exception } = scene.fault;
  if (!/^Cannot destructure property /.test(exception.value)) return [];
  const declarators = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((node) => startLineOf(node) === line && field(node, "name")?.type === "object_pattern");
  const [declarator] = declarators;
  const pattern = declarator && field(declarator, "name");
  const value = declarator && field(declarator, "value");
  if (!pattern || !value || declarators.length > 1) return [];
  if (!/^(?:identifier|(?:member|call|await|subscript)_expression)$/.test(withoutTypes(value).type))
    return [];
  const parts = pattern.namedChildren.filter(({ type }) => type !== "comment");
  const plain = parts.filter(({ type }) => type === "shorthand_property_identifier_pattern");
  const isKnown = parts.every(({ type }) =>
    /^(?:shorthand_property_identifier|object_assignment)_pattern$/.test(type),
  );
  if (plain.length === 0 || !isKnown) return [];
  const found = defaultsOf(
    scene,
    file,
    pattern,
    plain.map(({ text }) => text),
  );
  if (!found) return [];
  return [
    guess(scene, 0.92, {
      name: "what_nobody_chose",
      sentence: "What nobody chose is taken as it is elsewhere",
      cause: `${file.path}:${line} takes \`${value.text.slice(0, 60)}\` apart, which may be nothing.`,
      explanation: `Where there is nothing, its parts are what ${found.where} takes for them.`,
      edits: [
        ...plain.map((part) => replaceNode(file, part, `${part.text} = ${found.values.get(part.text)}`)),
        replaceNode(file, value, `${value.text} ?? {}`),
      ].map((edit) => ({ ...edit, together: "parts" })),
      basis: "house",
      place: { path: file.path, line },
    }),
  ];
}

/** What one pattern of the house says for all of these parts; null where none does, or two say different things. */
function defaultsOf(
  { investigation: { code } }: Scene,
  own: SourceFile,
  pattern: Node,
  names: readonly string[],
): { readonly values: ReadonlyMap<string, string>; readonly where: string } | null {
  const found = filesHolding(code, names).flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType("object_pattern")
      .slice(0, MOST_PATTERNS)
      .filter((node) => node.id !== pattern.id)
      .flatMap((node) => {
        const values = new Map<string, string>();
        for (const child of node.namedChildren) {
          const [left, right] = [field(child, "left"), field(child, "right")];
          const isConstant =
            right &&
            (CONSTANT.test(right.type) ||
              (file.path === own.path && right.type === "identifier" && /^[A-Z][A-Z\d_]*$/.test(right.text)));
          if (child.type === "object_assignment_pattern" && left && right && isConstant)
            values.set(left.text, right.text);
        }
        return names.every((name) => values.has(name))
          ? [{ values, where: `${file.path}:${startLineOf(node)}` }]
          : [];
      }),
  );
  const [first] = found;
  const isOne = found.every(({ values }) =>
    names.every((name) => values.get(name) === first?.values.get(name)),
  );
  return first && isOne ? first : null;
}
