import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const LIST_KINDS = /^(?:list|unknown|text)$/;
const JAVASCRIPT = [
  (list: string) => `${list}.sort((a, b) => a - b)`,
  (list: string) => `${list}.sort()`,
  (list: string) => `[...new Set(${list})]`,
  (list: string) => `[...${list}].reverse()`,
  (list: string) => `${list}.filter(Boolean)`,
  (list: string) => `${list}.sort((a, b) => b - a)`,
  (list: string) => `${list}.sort((a, b) => a.length - b.length)`,
];
const PYTHON = [
  (list: string) => `sorted(${list})`,
  (list: string) => `sorted(set(${list}))`,
  (list: string) => `${list}[::-1]`,
  (list: string) => `list(dict.fromkeys(${list}))`,
  (list: string) => `sorted(${list}, reverse=True)`,
  (list: string) => `sorted(${list}, key=len)`,
];
const WEIGHT = 0.12;

/** A list in order, without what it has twice, back to front. */
export const listFinisherOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    if (!isList(node, place)) continue;
    for (const [rank, finish] of (dialect.id === "python" ? PYTHON : JAVASCRIPT).entries()) {
      const text = finish(node.text);
      yield replace(node, text, "list-finished", WEIGHT * share(rank), `takes ${short(text)}`);
    }
  }
};

/** Whether a value may be a list, and is taken as a whole: by a call, a loop, an answer, or a method of its own. */
function isList(node: Parameters<Place["dialect"]["view"]>[0], { dialect, scope }: Place): boolean {
  const seen = dialect.view(node);
  if (!dialect.isRead(node)) return false;
  if (seen?.kind === "name" && !LIST_KINDS.test(scope.kindOf(node.text))) return false;
  if (seen?.kind === "name" && !scope.names.includes(node.text)) return false;
  const isCall =
    seen?.kind === "call" &&
    /^(?:map|filter|slice|split|keys|values|concat|list|range|from)$/.test(seen.name);
  if (!isCall && !/^(?:name|comprehension)$/.test(seen?.kind ?? "")) return false;
  if (seen?.kind === "comprehension" && node.type !== "list_comprehension") return false;
  const around = node.parent ? dialect.view(node.parent) : null;
  if (around && /^(?:index|slice|arithmetic|compare|logic|negative|not)$/.test(around.kind)) return false;
  if (around?.kind === "member") {
    const call = node.parent?.parent ? dialect.view(node.parent.parent) : null;
    return call?.kind === "call" && call.receiver?.id === node.id;
  }
  return (
    !(around?.kind === "call" && around.callee.id === node.id) && node.parent?.type !== "expression_statement"
  );
}
