import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const CALLED = /(?<![\w$.])((?:_?is_|has_|can_)\w+|(?:is|has|can)[A-Z]\w*)\(/g;
const MOST_PREDICATES = 4;
const MOST_NAMES = 5;
const MOST_ATOMS = 6;

/** What the file asks of its values elsewhere, asked of another value here; a number that counts under a condition alone. */
export const predicateOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, expressions } = place;
  const { words } = dialect;
  const asked = questionsOf(place);
  const told = dialect.statement(statement);
  if (told.kind === "if" || told.kind === "while")
    for (const [rank, question] of asked.entries())
      for (const [order, text] of joinedTo(told.condition.text, question, words).entries())
        yield replace(
          told.condition,
          text,
          "predicate-added",
          0.14 * share(rank) * share(order),
          `asks ${short(question)} as well`,
        );
  for (const node of expressions) {
    const seen = dialect.view(node);
    const around = node.parent ? dialect.view(node.parent) : null;
    if (seen?.kind !== "integer" || seen.value === 0 || around?.kind !== "arithmetic") continue;
    if (!/^[-+]$/.test(around.operator.text) || around.right.id !== node.id) continue;
    for (const [rank, question] of [...asked, ...place.scope.atoms.slice(0, MOST_ATOMS)].entries()) {
      for (const [order, [yes, no]] of [
        ["0", node.text],
        [node.text, "0"],
      ].entries()) {
        const text =
          dialect.id === "python" ? `(${yes} if ${question} else ${no})` : `(${question} ? ${yes} : ${no})`;
        yield replace(
          node,
          text,
          "counted-if",
          0.1 * share(rank) * share(order),
          `counts ${node.text} by whether ${short(question)}`,
        );
      }
    }
  }
};

/** Calls of the file's own questions with the names of this place, those that the function does not ask yet. */
function questionsOf({ file, scope }: Place): readonly string[] {
  const predicates = [...new Set([...file.text.matchAll(CALLED)].map(([, name = ""]) => name))].filter(
    (name) => name !== scope.name && !scope.names.includes(name),
  );
  const names = scope.names.filter((name) => scope.kindOf(name) !== "function").slice(0, MOST_NAMES);
  return predicates
    .slice(0, MOST_PREDICATES)
    .flatMap((predicate) => names.map((name) => `${predicate}(${name})`));
}

function joinedTo(condition: string, question: string, words: Place["dialect"]["words"]): readonly string[] {
  if (condition.includes(question)) return [];
  const denied = words.not(question);
  return [
    words.both(condition, denied),
    words.either(condition, question),
    words.both(condition, question),
    words.either(condition, denied),
  ];
}
