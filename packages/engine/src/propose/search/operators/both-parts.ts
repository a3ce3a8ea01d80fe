import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

const KIND = "both-parts";
const USUAL: readonly (readonly [string, string])[] = [
  ["left", "right"],
  ["first", "second"],
  ["before", "after"],
  ["start", "end"],
];

/**
 * A function that is asked of one part of an object alone, while the file asks the same of two: the larger or smaller of both,
 * their sum, or both joined.
 */
export const bothPartOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, scope } = place;
  const maximum = dialect.id === "python" ? "" : "Math.";
  for (const node of expressions) {
    const call = dialect.view(node);
    const [value] = call?.kind === "call" ? call.values : [];
    const member = value && dialect.view(value);
    if (call?.kind !== "call" || !value || member?.kind !== "member") continue;
    const others = partnersOf(member.property.text, place);
    for (const [rank, other] of others.entries()) {
      const twin = `${node.text.slice(0, member.property.startIndex - node.startIndex)}${other}${node.text.slice(member.property.endIndex - node.startIndex)}`;
      if (scope.function.text.includes(twin) && (node.parent?.text ?? "").includes(twin)) continue;
      const isOwn = call.name === scope.name;
      const { words } = dialect;
      const forms = [
        `${maximum}max(${node.text}, ${twin})`,
        inside(node, `${node.text} + ${twin}`, place),
        words.either(node.text, twin),
        words.both(node.text, twin),
        `${maximum}min(${node.text}, ${twin})`,
      ];
      for (const [order, text] of forms.entries())
        yield replace(
          node,
          text,
          KIND,
          (isOwn ? 0.4 : 0.15) * share(rank) * share(order),
          `has ${short(text)}`,
        );
    }
  }
};

function inside(node: Node, text: string, { dialect }: Place): string {
  const kind = node.parent ? dialect.view(node.parent)?.kind : undefined;
  return kind === "arithmetic" || kind === "compare" ? `(${text})` : text;
}

/** Members of which a file asks the same as of this one: `size(node.left) + size(node.right)`. */
function partnersOf(name: string, { file, dialect }: Place): readonly string[] {
  const usual = USUAL.flatMap(([one, other]) => (one === name ? [other] : other === name ? [one] : []));
  const members = new Map<string, Set<string>>();
  for (const node of walk(file.tree.rootNode)) {
    const call = dialect.view(node);
    if (call?.kind !== "call") continue;
    for (const value of call.values) {
      const member = dialect.view(value);
      if (member?.kind !== "member") continue;
      const key = `${call.callee.text} ${member.object.text}`;
      members.set(key, (members.get(key) ?? new Set()).add(member.property.text));
    }
  }
  const asked = [...members.values()].filter((own) => own.has(name)).flatMap((own) => [...own]);
  const known = usual.filter((other) => new RegExp(`\\.${other}\\b`).test(file.text));
  return [...new Set([...asked, ...known])].filter((other) => other !== name).slice(0, 2);
}
