import { type Idea, type Operator, type Place, share, short } from "../idea.ts";
import { enclosing, walk } from "../scope.ts";

const KIND = "set-back";
const CLASSES = /^class_(?:definition|declaration|body)$|^class$/;
const NAMES = ["result", "answer", "found"];

/**
 * A member that is answered from and goes back to what it was at first: what is answered is worked out before, and the
 * member set back as another method or the constructor sets it.
 */
export const setBackOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, indent, scope } = place;
  const told = dialect.statement(statement);
  if (told.kind !== "return" || !told.value || !dialect.isStatement(statement)) return;
  const value = told.value.text;
  if (value.includes("\n")) return;
  const self = dialect.id === "python" ? "self" : "this";
  const members = [...new Set(value.match(new RegExp(`\\b${self}\\.#?\\w+`, "g")) ?? [])];
  const name = NAMES.find((one) => !scope.names.includes(one));
  if (!name) return;
  const { words } = dialect;
  const isPlain = value === members[0];
  for (const [rank, { text, isSetBack }] of members
    .flatMap((member) => beginningsOf(member, place))
    .entries()) {
    const kept = dialect.id === "python" ? `${name} = ${value}` : `const ${name} = ${value};`;
    yield {
      changes: [
        {
          start: statement.startIndex,
          end: statement.endIndex,
          text: [kept, text, words.returns(name)].join(`\n${indent}`),
        },
      ],
      kind: KIND,
      weight: (isSetBack ? 0.4 : 0.15) * (isPlain ? 0.7 : 1) * share(rank),
      note: `has ${short(text)} once its answer is known`,
      isHouse: false,
    };
  }
};

interface Beginning {
  readonly text: string;
  /** Whether a method sets the member so, not the constructor alone. */
  readonly isSetBack: boolean;
}

/** Statements of other functions of the class that set a member to something plain. */
function beginningsOf(member: string, { statement, dialect, scope }: Place): readonly Beginning[] {
  const owner = enclosing(statement, ({ type }) => CLASSES.test(type));
  const found = new Map<string, Beginning>();
  const own = scope.function;
  for (const node of owner ? walk(owner) : []) {
    if (node.startIndex >= own.startIndex && node.endIndex <= own.endIndex) continue;
    const told = dialect.statement(node);
    const isField = /^(?:public_)?field_definition$/.test(node.type);
    const name = node.childForFieldName("name") ?? node.childForFieldName("property");
    const value = isField ? node.childForFieldName("value") : told.kind === "assign" ? told.value : null;
    const target = isField ? `this.${name?.text}` : told.kind === "assign" ? told.target.text : "";
    if (
      target !== member ||
      !value ||
      (told.kind === "assign" && told.operator && told.operator.text !== "=")
    )
      continue;
    if (
      !/^(?:""|''|\[\]|\{\}|\d+(?:\.\d+)?|None|null|undefined|True|False|true|false|(?:list|dict|set)\(\)|new (?:Map|Set)\(\))$/.test(
        value.text,
      )
    )
      continue;
    const around = enclosing(node, dialect.isFunction)?.childForFieldName("name")?.text ?? "";
    const isSetBack = !isField && !/^(?:constructor|__init__)$/.test(around);
    const text = dialect.words.assigns(member, "=", value.text);
    const written = dialect.id === "python" || text.endsWith(";") ? text : `${text};`;
    if (!found.get(written)?.isSetBack) found.set(written, { text: written, isSetBack });
  }
  return [...found.values()].toSorted((left, right) => Number(right.isSetBack) - Number(left.isSetBack));
}
