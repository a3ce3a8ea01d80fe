import { type Idea, type Operator, type Place, replace } from "../idea.ts";

/** Names that every object of JavaScript has from the beginning. */
const INHERITED =
  /\b(?:constructor|toString|valueOf|hasOwnProperty|isPrototypeOf|toLocaleString|__proto__)\b/;
const OF_LISTS =
  /^(?:reverse|sort|slice|map|filter|forEach|reduce|join|indexOf|lastIndexOf|some|every|find|findIndex|splice|push|pop|shift|unshift|fill|concat|includes)$/;

/**
 * What objects of JavaScript have from those that they were made after: entries of an object that should have none, keys
 * that are walked though another object holds them, methods of lists asked of what is only like a list.
 */
export const inheritedNameOperator: Operator = function* (place): Generator<Idea> {
  if (place.dialect.id !== "javascript") return;
  yield* emptyObject(place);
  yield* ownKeys(place);
  yield* likeLists(place);
};

function* emptyObject({ statement, dialect, scope, house }: Place): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || told.value.type !== "object" || told.value.namedChildCount > 0) return;
  const name = told.target.text.replaceAll("$", "\\$");
  if (!new RegExp(`(?<![\\w$.])${name}\\[[^\\]"'\`]`).test(scope.function.text)) return;
  const isTold = [...house.told, ...house.words].some((text) => INHERITED.test(text));
  yield replace(
    told.value,
    "Object.create(null)",
    "no-prototype",
    isTold ? 0.5 : 0.1,
    `has an object without inherited entries for ${told.target.text}`,
  );
}

function* ownKeys({ statement }: Place): Generator<Idea> {
  if (statement.type !== "for_in_statement") return;
  const word = statement.childForFieldName("operator");
  const object = statement.childForFieldName("right");
  if (word?.text !== "in" || !object) return;
  yield replace(
    { startIndex: word.startIndex, endIndex: object.endIndex },
    `of Object.keys(${object.text})`,
    "own-keys",
    0.25,
    `goes through the own keys of ${object.text} alone`,
  );
}

function* likeLists({ expressions, dialect, house }: Place): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "call" || !seen.receiver || !OF_LISTS.test(seen.name)) continue;
    if (!house.missing.includes(seen.name)) continue;
    const values = [seen.receiver, ...seen.values].map(({ text }) => text).join(", ");
    yield replace(
      node,
      `Array.prototype.${seen.name}.call(${values})`,
      "like-list",
      0.4,
      `calls ${seen.name} of lists on what is like one`,
    );
  }
}
