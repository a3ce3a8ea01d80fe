import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share } from "../idea.ts";
import { walk } from "../scope.ts";

const DECIMAL = /^(?:\d+\.\d+|\.\d+)$/;
const MOST_NUMBERS = 6;

/** Another number where one with decimals stands: one of the failing tests or the file, all or nothing, ten times as much. */
export const decimalOperator: Operator = function* (place): Generator<Idea> {
  const { dialect, house } = place;
  for (const node of decimalsIn(place)) {
    const own = Number(node.text);
    const known = [...house.expected, ...house.told, ...house.literals]
      .filter((literal) => /^\d*\.?\d+$/.test(literal))
      .map(Number)
      .slice(0, MOST_NUMBERS);
    const scaled = [own * 10, own / 10, own * 100, own / 100].map((value) => Number(value.toPrecision(12)));
    const others = [...new Set([1, 0, 0.5, 1 - own, ...known, ...scaled])].filter(
      (other) => other !== own && Number.isFinite(other) && other >= 0,
    );
    for (const [rank, other] of others.entries()) {
      const text = written(Number(other.toPrecision(12)), dialect.id);
      yield replace(
        node,
        text,
        "decimal",
        0.35 * share(rank),
        `has ${text} where it was ${node.text}`,
        house.literals.includes(text),
      );
    }
  }
};

/** Numbers with decimals of a statement; of a compound one those of its head. */
function decimalsIn({ statement, dialect }: Place): readonly Node[] {
  const told = dialect.statement(statement);
  const end = "body" in told ? told.body.startIndex : statement.endIndex;
  return [...walk(statement)].filter(
    (node) => node.endIndex <= end && /^(?:float|number)$/.test(node.type) && DECIMAL.test(node.text),
  );
}

/** A number with decimals stays one in Python, where a whole number is another kind of value. */
function written(value: number, language: "python" | "javascript"): string {
  return language === "python" && Number.isInteger(value) ? `${value}.0` : String(value);
}
