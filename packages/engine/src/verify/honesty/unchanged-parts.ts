import type { Node } from "web-tree-sitter";

/** Ids of nodes of one side, see `ParsedSource`. */
export interface Parts {
  readonly unchanged: ReadonlySet<number>;
  readonly parted: ReadonlySet<number>;
}

/** Finds statements of modules and members of classes that both sides hold, word for word. */
export function unchangedParts(before: Node, after: Node): { before: Parts; after: Parts } {
  const left = { unchanged: new Set<number>(), parted: new Set<number>() };
  const right = { unchanged: new Set<number>(), parted: new Set<number>() };
  const pending: [Node, Node][] = [[before, after]];
  for (let pair = pending.pop(); pair; pair = pending.pop()) {
    const [old, changed] = pair;
    left.parted.add(old.id);
    right.parted.add(changed.id);
    const rest = [...changed.namedChildren];
    const open: Node[] = [];
    for (const child of old.namedChildren) {
      const match = rest.findIndex((other) => other.type === child.type && other.text === child.text);
      const [same] = match < 0 ? [] : rest.splice(match, 1);
      if (!same) open.push(child);
      else {
        left.unchanged.add(child.id);
        right.unchanged.add(same.id);
      }
    }
    for (const child of open) {
      const body = classBody(child);
      const other = body && rest.map(classBody).find((one) => one && nameOf(one) === nameOf(body));
      if (body && other) {
        for (const [side, from, to] of [
          [left, child, body],
          [right, topOf(other, changed), other],
        ] as const) {
          for (let node: Node | null = to; node && node.id !== from.id; node = node.parent)
            side.parted.add(node.id);
          side.parted.add(from.id);
        }
        pending.push([body, other]);
      }
    }
  }
  return { before: left, after: right };
}

function classBody(statement: Node): Node | null {
  const inner =
    statement.childForFieldName("definition") ?? statement.childForFieldName("declaration") ?? statement;
  return /^class_(?:definition|declaration)$/.test(inner.type) ? inner.childForFieldName("body") : null;
}

function nameOf(body: Node): string | undefined {
  return body.parent?.childForFieldName("name")?.text;
}

/** The child of `parent` that holds `node`. */
function topOf(node: Node, parent: Node): Node {
  let current = node;
  while (current.parent && current.parent.id !== parent.id) current = current.parent;
  return current;
}
