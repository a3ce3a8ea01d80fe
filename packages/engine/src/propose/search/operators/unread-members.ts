import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import { enclosing, walk } from "../scope.ts";

const KIND = "unread-member";
const CLASSES = /^class_(?:definition|declaration)$|^class$/;
const MOST = 3;

/**
 * A member that a class sets and nothing of its file reads, where the function answers something plain or asks something:
 * whoever keeps it wanted it asked.
 */
export const unreadMemberOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  const told = dialect.statement(statement);
  const value = told.kind === "return" ? told.value : null;
  const condition = told.kind === "if" || told.kind === "while" ? told.condition : null;
  if (!value && !condition) return;
  const members = unreadIn(place).slice(0, MOST);
  if (members.length === 0) return;
  const { words } = dialect;
  const holders = holdersIn(place);
  for (const [rank, { name, isTruth }] of members.entries())
    for (const [order, holder] of holders.entries()) {
      const text = `${holder}.${name}`;
      const weight = (isTruth ? 0.5 : 0.2) * share(rank) * share(order);
      const told_ = { kind: KIND, note: `asks ${short(text)}` };
      if (value && /^(?:truth|name|nothing)$/.test(dialect.view(value)?.kind ?? ""))
        yield replace(value, text, told_.kind, weight, told_.note);
      const asked =
        condition ??
        (value && /^(?:compare|logic|not|chain|call)$/.test(dialect.view(value)?.kind ?? "") ? value : null);
      if (!asked) continue;
      const own = asked.text.replace(/^\((.*)\)$/s, "$1");
      const forms = [
        words.both(own, text),
        words.both(own, words.not(text)),
        words.either(own, text),
        words.either(own, words.not(text)),
      ];
      for (const [at, form] of forms.entries())
        yield replace(
          asked,
          asked.text.startsWith("(") ? `(${form})` : form,
          told_.kind,
          0.5 * weight * share(at),
          told_.note,
        );
    }
};

/** What may have such members: the object itself, and names that its class is made of or walked by. */
function holdersIn({ scope, dialect }: Place): readonly string[] {
  const self = dialect.id === "python" ? "self" : "this";
  const known = [self, ...scope.names].filter((name) => name === self || scope.membersOf(name).length > 0);
  const own = [...new Set(known)];
  // A name that stands for the object meanwhile comes first: `node` of `node = self`.
  return [...own.filter((name) => name !== self), self].slice(0, MOST);
}

interface Unread {
  readonly name: string;
  readonly isTruth: boolean;
}

/** Members that are set somewhere in the class around a statement and read nowhere in its file. */
function unreadIn({ statement, file, dialect }: Place): readonly Unread[] {
  const owner = enclosing(statement, ({ type }) => CLASSES.test(type));
  if (!owner) return [];
  const set = new Map<string, boolean>();
  for (const node of walk(owner)) {
    const told = dialect.statement(node);
    const target = told.kind === "assign" ? dialect.view(told.target) : null;
    if (told.kind !== "assign" || target?.kind !== "member" || told.operator?.text.length === 2) continue;
    const isTruth = dialect.view(told.value)?.kind === "truth";
    set.set(target.property.text, isTruth || (set.get(target.property.text) ?? false));
  }
  return [...set].filter(([name]) => !isRead(name, file.text)).map(([name, isTruth]) => ({ name, isTruth }));
}

function isRead(name: string, text: string): boolean {
  const own = escapedPattern(name);
  return new RegExp(`\\.${own}(?![\\w$])(?!\\s*=(?!=))|["']${own}["']`).test(text);
}
