import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { walk } from "../scope.ts";
import { behind } from "./insertions.ts";

const TAKES_OUT = /^(?:remove|pop|splice|delete|discard)$/;
const MOST_COUNTS = 3;

/**
 * A list that loses entries while a loop walks it: the entry behind one that was taken out is passed over. The place in the
 * list goes back by one, or the loop walks a copy.
 */
export const walkedListOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  const told = dialect.statement(statement);
  if (told.kind === "for" && told.iterable) {
    const list = told.iterable.text;
    if (/^[\w.$]+$/.test(list) && takenFrom(list, told.body, place))
      yield replace(
        told.iterable,
        dialect.words.copied(list),
        "copied-list",
        0.4,
        `walks a copy of ${short(list)}`,
      );
    return;
  }
  if (!scope.inLoop || !dialect.isStatement(statement)) return;
  const list = listShortenedBy(place);
  if (list === null) return;
  const counts = placesIn(list, place);
  for (const [rank, name] of counts.slice(0, MOST_COUNTS).entries())
    yield behind(place, `${name} -= 1`, {
      kind: "place-moved",
      weight: 0.3 * share(rank),
      note: `goes back by one in ${short(list)}, which has lost an entry`,
    });
};

/** The list of which a statement takes an entry out. */
function listShortenedBy({ statement, dialect }: Place): string | null {
  const deleted = /^del ([\w.]+)\[[^\]:]+\]$/.exec(statement.text);
  if (deleted) return deleted[1] ?? null;
  const told = dialect.statement(statement);
  const seen = told.kind === "expression" ? dialect.view(told.expression) : null;
  return seen?.kind === "call" && TAKES_OUT.test(seen.name) && seen.values.length > 0
    ? (seen.receiver?.text ?? null)
    : null;
}

/** Names by which entries are counted: what stands between the brackets of this list first, then other numbers of the function. */
function placesIn(list: string, { scope, dialect }: Place): readonly string[] {
  const found = new Map<string, number>();
  for (const node of walk(scope.function)) {
    const seen = dialect.view(node);
    if (seen?.kind === "index" && dialect.view(seen.index)?.kind === "name")
      found.set(seen.index.text, (found.get(seen.index.text) ?? 0) + (seen.object.text === list ? 4 : 1));
  }
  for (const name of scope.names)
    if (/(?:^|_|t)(?:idx|index|pos|i|at)$/i.test(name)) found.set(name, (found.get(name) ?? 0) + 1);
  return [...found]
    .filter(([name]) => scope.names.includes(name) && !/^(?:text|list|map)$/.test(scope.kindOf(name)))
    .toSorted((left, right) => right[1] - left[1])
    .map(([name]) => name);
}

function takenFrom(list: string, body: Parameters<typeof walk>[0], { dialect }: Place): boolean {
  return [...walk(body)].some((node) => {
    if (node.type === "delete_statement") return node.text.startsWith(`del ${list}[`);
    const seen = dialect.view(node);
    return seen?.kind === "call" && seen.receiver?.text === list && TAKES_OUT.test(seen.name);
  });
}
