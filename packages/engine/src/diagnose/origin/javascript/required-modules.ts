import type { Node } from "web-tree-sitter";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";

/**
 * `const defaults = require("./defaults")`: the object that the module is as a whole, or the one value of it that is read.
 * Empty for modules from outside, and for what the module gives in another way.
 */
export function requiredHops({ node, path, members }: ValuePlace, { code }: FlowContext): Hop[] {
  if (field(node, "function")?.text !== "require") return [];
  const declarator = node.parent?.type === "variable_declarator" ? node.parent : null;
  const name = declarator && field(declarator, "name");
  const module = name?.type === "identifier" ? code.resolve(path, name.text) : null;
  const root = module && module.path !== path ? code.file(module.path)?.tree.rootNode : null;
  if (!module || !root) return [];
  const entries = exportsOf(root).filter(({ from }) => from === null);
  const [first, ...rest] = members;
  const whole = entries.findLast(({ exported }) => exported === "default");
  const part = first && entries.findLast(({ exported }) => exported === first.name);
  const found = whole ?? part;
  if (!found) return [];
  const value = valueIn(found.node) ?? (found.local === null ? null : boundIn(module.path, found.local));
  return value
    ? [
        {
          to: { path: module.path, node: value, members: found === whole ? members : rest },
          path: module.path,
          line: startLineOf(value),
          why: `${module.path} gives it.`,
          weight: 0.85,
          kind: "outer_name",
        },
      ]
    : [];

  function boundIn(home: string, local: string): Node | null {
    return valueIn(code.resolve(home, local)?.node ?? null);
  }
}

function valueIn(node: Node | null): Node | null {
  return node?.type === "variable_declarator" ? field(node, "value") : node;
}
