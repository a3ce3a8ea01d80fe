import type { Node } from "web-tree-sitter";
import { nextLineStart } from "../../../code/text-edit.ts";
import { type Idea, type Operator, share, short } from "../idea.ts";
import { walk } from "../scope.ts";

/**
 * What begins as its neighbour does and is never touched again, while the neighbour is counted or filled under a
 * condition: the same is done to it where the condition does not hold.
 */
export const otherBranchOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope, file, indent, unit } = place;
  const told = dialect.statement(statement);
  if (told.kind !== "if" || told.otherwise !== null || !dialect.isBlock(told.body)) return;
  const beginnings = beginningsIn(scope.function, dialect);
  const updates = dialect.statementsOf(told.body).filter((node) => !node.text.includes("\n"));
  for (const update of updates) {
    const own = updatedBy(update, dialect);
    if (own === null) continue;
    const begun = beginnings.get(own);
    const others = [...beginnings].filter(
      ([name, value]) => name !== own && value === begun && !isTouched(name, scope.function, dialect),
    );
    for (const [rank, [other]] of others.entries()) {
      const line = update.text.replace(new RegExp(`\\b${own}\\b`, "g"), other);
      const at =
        dialect.id === "python" ? nextLineStart(file.text, statement.endIndex - 1) : statement.endIndex;
      const isOpen = dialect.id === "python" && at > 0 && file.text[at - 1] !== "\n";
      const branch =
        dialect.id === "python"
          ? `${isOpen ? "\n" : ""}${indent}else:\n${indent}${unit}${line}${isOpen ? "" : "\n"}`
          : ` else {\n${indent}${unit}${line}\n${indent}}`;
      yield {
        changes: [{ start: at, end: at, text: branch }],
        kind: "other-branch",
        weight: 0.5 * share(rank),
        note: `has ${short(line)} where the condition does not hold`,
        isHouse: false,
      };
    }
  }
};

type Dialect = Parameters<Operator>[0]["dialect"];

/** Names that the function gives a value once, by the text of that value. */
function beginningsIn(definition: Node, dialect: Dialect): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of walk(definition)) {
    const told = dialect.statement(node);
    const [target, value] =
      told.kind === "assign" && (told.operator?.text ?? "=") === "="
        ? [told.target, told.value]
        : node.type === "variable_declarator"
          ? [node.childForFieldName("name"), node.childForFieldName("value")]
          : [null, null];
    if (target && value && dialect.view(target)?.kind === "name") found.set(target.text, value.text);
  }
  return found;
}

/** The name that a statement counts up or fills; null where it does something else. */
function updatedBy(statement: Node, dialect: Dialect): string | null {
  const told = dialect.statement(statement);
  if (told.kind === "assign" && /^[-+*]=$/.test(told.operator?.text ?? ""))
    return dialect.view(told.target)?.kind === "name" ? told.target.text : null;
  if (told.kind !== "expression") return null;
  if (told.expression.type === "update_expression")
    return told.expression.childForFieldName("argument")?.text ?? null;
  const call = dialect.view(told.expression);
  return call?.kind === "call" && call.receiver && /^(?:append|add|push|unshift|appendleft)$/.test(call.name)
    ? call.receiver.text
    : null;
}

function isTouched(name: string, definition: Node, dialect: Dialect): boolean {
  return [...walk(definition)].some((node) => updatedBy(node, dialect) === name);
}
