import type { Node } from "web-tree-sitter";
import { entryMembers } from "../entry-members.ts";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { documentationOf } from "./documented.ts";

const KIND = "ordered-walk";
const WALKS = /^(?:map|filter|reduce|forEach|find|findIndex|flatMap|slice|entries|at)$/;
/** What makes a list that nobody else holds. */
const MAKES = /^(?:map|filter|slice|concat|flatMap|toSorted|toReversed|from)$/;
const ORDERED =
  /\b(?:sort|order|first|last|next|oldest|newest|earliest|latest|cheapest|dearest|smallest|largest|lowest|highest|shortest|longest|least|most|best|nearest|rank|top|by)/i;
const FALLING = /\b(?:most|highest|largest|newest|latest|longest|best|top|last|descending|heaviest)\b/i;

/**
 * A list that is walked in the order in which it comes, where that of a member of its entries is meant: a plan that takes
 * what is cheapest first, a report in the order of the hours.
 */
export const orderedWalkOperator: Operator = function* (place): Generator<Idea> {
  const { dialect, scope } = place;
  const lists = [...walkedIn(place)];
  if (lists.length === 0) return;
  const described = `${documentationOf(scope.function)} ${words(scope.name)}`;
  const basis = ORDERED.test(described) ? 0.3 : 0.15;
  const isFalling = FALLING.test(described);
  for (const { list, entry } of lists)
    for (const [rank, member] of entryMembers(place).entries()) {
      const forms =
        dialect.id === "python" ? pythonForms(list, entry, member.of) : scriptForms(list, member.of, place);
      const ordered = isFalling ? [forms[1], forms[0], ...forms.slice(2)] : forms;
      for (const [order, text] of ordered.entries())
        if (text)
          yield replace(
            list,
            text,
            KIND,
            Math.min(0.5, basis * member.weight * share(rank) * share(2 * order)),
            `goes through ${short(list.text)} in the order of ${member.name}`,
          );
    }
};

function words(name: string): string {
  return name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replaceAll("_", " ");
}

interface Walked {
  readonly list: Node;
  /** What one entry is called. */
  readonly entry: string;
}

/** Lists that a statement goes through: a loop, a comprehension, a method with a callback. */
function* walkedIn({ statement, dialect, expressions }: Place): Generator<Walked> {
  const told = dialect.statement(statement);
  if (told.kind === "for" && told.iterable) yield* walked(told.iterable, told.target?.text ?? "", dialect);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "call" && seen.receiver && WALKS.test(seen.name) && dialect.id === "javascript")
      yield* walked(seen.receiver, "", dialect);
    if (seen?.kind !== "comprehension") continue;
    const clause = node.namedChildren.find(({ type }) => type === "for_in_clause");
    const list = clause?.childForFieldName("right");
    if (list) yield* walked(list, clause?.childForFieldName("left")?.text ?? "", dialect);
  }
}

function* walked(list: Node, entry: string, { view }: Place["dialect"]): Generator<Walked> {
  const seen = view(list);
  if (!/^(?:name|member|index|call)$/.test(seen?.kind ?? "")) return;
  if (
    seen?.kind === "call" &&
    /^(?:range|enumerate|zip|sorted|sort|toSorted|reversed|entries|items|keys|split)$/.test(seen.name)
  )
    return;
  yield { list, entry: /^[a-z]\w*$/i.test(entry) ? entry : "entry" };
}

function pythonForms(list: Node, entry: string, of: (entry: string) => string): readonly string[] {
  const key = `key=lambda ${entry}: ${of(entry)}`;
  return [`sorted(${list.text}, ${key})`, `sorted(${list.text}, ${key}, reverse=True)`];
}

function scriptForms(list: Node, of: (entry: string) => string, { dialect }: Place): readonly string[] {
  const seen = dialect.view(list);
  const own = seen?.kind === "call" && MAKES.test(seen.name) ? list.text : `[...${list.text}]`;
  const [a, b] = ["a", "b"].map(of);
  return [
    `${own}.sort((a, b) => ${a} - ${b})`,
    `${own}.sort((a, b) => ${b} - ${a})`,
    `${own}.sort((a, b) => ${a}.localeCompare(${b}))`,
  ];
}
