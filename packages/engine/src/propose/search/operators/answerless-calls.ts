import { type Idea, type Operator, replace, short } from "../idea.ts";

/** Methods that change their object, and answer nothing or something that nobody wants. */
const CHANGING = {
  python: /^(?:append|extend|insert|add|update|sort|reverse|remove|discard|clear)$/,
  javascript: /^(?:push|unshift|forEach|add|set|clear)$/,
} as const;

/** `found += rows.append(row)`, `found = found.append(row)`: only the call is meant, on what it was to be assigned to. */
export const answerlessCallOperator: Operator = function* ({ statement, dialect }): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "assign" || !/^(?:=|\+=)$/.test(told.operator?.text ?? "=")) return;
  const seen = dialect.view(told.value);
  if (seen?.kind !== "call" || !seen.receiver || !CHANGING[dialect.id].test(seen.name)) return;
  const { target } = told;
  if (/declaration$/.test(statement.type) || dialect.view(target) === null) return;
  const isEnded = statement.text.endsWith(";") ? ";" : "";
  const own = `${target.text}.${seen.name}${seen.list.text}`;
  const kind = "call-only";
  yield replace(statement, own + isEnded, kind, 0.5, `only calls ${short(own)}`);
  if (seen.receiver.text !== target.text)
    yield replace(statement, told.value.text + isEnded, kind, 0.3, `only calls ${short(told.value.text)}`);
};
