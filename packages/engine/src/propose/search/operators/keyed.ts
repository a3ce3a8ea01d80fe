import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";

/** What is kept under a key, added to what stood there: sums, counts and lists that are overwritten. */
export const keyedOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect } = place;
  const told = dialect.statement(statement);
  if (told.kind === "assign" && (told.operator === null || told.operator.text === "=")) {
    const target = dialect.view(told.target);
    if (target?.kind !== "index") return;
    const text = dialect.words.kept(target.object.text, target.index.text);
    if (/^(?:name|member|index)$/.test(dialect.view(told.value)?.kind ?? ""))
      yield {
        changes: [
          { start: target.index.startIndex, end: target.index.endIndex, text: told.value.text },
          { start: told.value.startIndex, end: told.value.endIndex, text: target.index.text },
        ],
        kind: "order",
        weight: 0.18,
        note: `keeps ${short(target.index.text)} under ${short(told.value.text)}`,
        isHouse: false,
      };
    yield replace(
      told.value,
      `${text} + ${operand(told.value.text)}`,
      "accumulated",
      0.2,
      `adds ${short(told.value.text)} to what is kept under ${short(target.index.text)}`,
    );
    return;
  }
  if (told.kind !== "expression") return;
  const call = dialect.view(told.expression);
  const [key, value] = call?.kind === "call" ? call.values : [];
  if (call?.kind !== "call" || call.name !== "set" || !call.receiver || !key || !value) return;
  if (value.text.includes(`${call.receiver.text}.get(`)) return;
  yield replace(
    value,
    `(${call.receiver.text}.get(${key.text}) ?? 0) + ${operand(value.text)}`,
    "accumulated",
    0.3,
    `adds ${short(value.text)} to what is kept under ${short(key.text)}`,
  );
};

/** A list handed over as its entries, or entries as one list. */
export const spreadOperator: Operator = function* ({ expressions, dialect }: Place): Generator<Idea> {
  const mark = dialect.id === "python" ? "*" : "...";
  for (const node of expressions) {
    if (/^(?:spread_element|list_splat)$/.test(node.type)) {
      const inner = node.firstNamedChild;
      if (inner) yield replace(node, inner.text, "unspread", 0.15, `has ${short(inner.text)} as one`);
      continue;
    }
    const isEntry = /^(?:arguments|argument_list|array|list)$/.test(node.parent?.type ?? "");
    const kind = dialect.view(node)?.kind ?? "";
    if (!isEntry || !/^(?:name|member|index|call)$/.test(kind)) continue;
    const around = node.parent?.parent ? dialect.view(node.parent.parent) : null;
    const isPushed = around?.kind === "call" && /^(?:push|unshift|concat|max|min)$/.test(around.name);
    yield replace(
      node,
      `${mark}${node.text}`,
      "spread",
      isPushed ? 0.35 : 0.06,
      `spreads ${short(node.text)}`,
    );
  }
};

function operand(text: string): string {
  return /\?|\s(?:and|or|if|&&|\|\|)\s/.test(text) ? `(${text})` : text;
}
