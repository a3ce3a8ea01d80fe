import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { parametersOf, walk } from "../scope.ts";

const KIND = "uncalled-function";
const MOST = 3;
const VALUE = /^(?:name|member|index|call|text)$/;

/** A function of the file that nothing of it calls, put around a value: somebody wrote it for something. */
export const uncalledOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope } = place;
  const own = uncalledIn(place).filter(({ name }) => name !== scope.name);
  if (own.length === 0) return;
  for (const node of expressions) {
    if (!VALUE.test(dialect.view(node)?.kind ?? "") || !dialect.isRead(node)) continue;
    const around = node.parent ? dialect.view(node.parent) : null;
    if (around?.kind === "call" && around.callee.id === node.id) continue;
    if (node.parent?.type === "expression_statement" || node.parent?.type === "keyword_argument") continue;
    for (const [rank, { name, isMethod }] of own.slice(0, MOST).entries()) {
      const text = isMethod ? `${node.text}.${name}()` : `${name}(${node.text})`;
      yield replace(node, text, KIND, 0.2 * share(rank), `takes ${short(text)}`, true);
    }
  }
};

interface Uncalled {
  readonly name: string;
  readonly isMethod: boolean;
}

const known = new WeakMap<Node["tree"], readonly Uncalled[]>();

/** Functions of one value that are private to a file by their use: they are named once, where they are defined. */
function uncalledIn({ file, dialect }: Place): readonly Uncalled[] {
  const found = known.get(file.tree);
  if (found) return found;
  const all: Uncalled[] = [];
  for (const node of walk(file.tree.rootNode)) {
    if (!dialect.isFunction(node)) continue;
    const name = node.childForFieldName("name")?.text ?? "";
    if (!/^[a-z_]\w{2,}$/i.test(name) || /^(?:__|constructor$|main$|test)/.test(name)) continue;
    const uses = file.text.match(new RegExp(`(?<![\\w$])${name}(?![\\w$])`, "g"))?.length ?? 0;
    if (uses !== 1) continue;
    const isMethod =
      /^(?:method_definition)$/.test(node.type) ||
      /^\(\s*self\b/.test(node.childForFieldName("parameters")?.text ?? "");
    const values = parametersOf(node, dialect).length;
    if (values === (isMethod ? 0 : 1)) all.push({ name, isMethod });
  }
  known.set(file.tree, all);
  return all;
}
