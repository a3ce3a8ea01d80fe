import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST_ATOMS = 8;
const MOST_NEUTRAL = 4;
const MOST_TEXTS = 7;
const LONGEST = 80;

/** A value that is taken only under a condition, and something simple in its place else; and what stands in for nothing. */
export const guardedValueOperator: Operator = function* (place): Generator<Idea> {
  const { statement, dialect, scope } = place;
  const told = dialect.statement(statement);
  const value = told.kind === "assign" || told.kind === "return" ? told.value : null;
  if (value && dialect.view(value)?.kind === "name" && isKept(statement, place)) yield* instead(value, place);
  if (!value || !isWorked(value, place)) return;
  const named = scope.atoms.filter((atom) => mentions(value.text, atom)).slice(0, MOST_ATOMS);
  const neutral = dialect.words.neutral.slice(0, MOST_NEUTRAL);
  for (const [rank, atom] of named.entries())
    for (const [order, other] of neutral.entries()) {
      const text =
        dialect.id === "python"
          ? `${other} if ${atom} else ${value.text}`
          : `${atom} ? ${other} : ${value.text}`;
      yield replace(
        value,
        text,
        "value-guarded",
        0.14 * share(rank) * share(order),
        `has ${other} when ${short(atom)}`,
      );
    }
  if (/\s(?:or|\|\||\?\?|if)\s/.test(value.text)) return;
  for (const [rank, other] of neutral.filter((one) => one !== dialect.words.nothing).entries()) {
    const text = dialect.id === "python" ? `${value.text} or ${other}` : `${value.text} || ${other}`;
    yield replace(
      value,
      text,
      "value-or",
      0.1 * share(rank),
      `has ${other} where ${short(value.text)} is nothing`,
    );
  }
  yield* instead(value, place);
  if (told.kind === "return") yield replace(value, `[${value.text}]`, "listed", 0.06, "answers a list");
};

/** What stands in for a value that is nothing: texts of the failing tests and of the file. */
function* instead(value: Node, { dialect, house }: Place): Generator<Idea> {
  const texts = [...house.told, ...house.literals].filter((literal) => /^["'][^"']{0,12}["']$/.test(literal));
  for (const [rank, other] of [...new Set(texts)].slice(0, MOST_TEXTS).entries()) {
    const text = `${value.text} ${dialect.id === "python" ? "or" : "||"} ${other}`;
    yield replace(
      value,
      text,
      "value-or",
      0.08 * share(rank),
      `has ${other} where ${short(value.text)} is nothing`,
    );
  }
}

/** Whether a statement keeps its value in a member or under a key. */
function isKept(statement: Node, { dialect }: Place): boolean {
  const told = dialect.statement(statement);
  return told.kind === "assign" && /^(?:member|index)$/.test(dialect.view(told.target)?.kind ?? "");
}

/** An alternative under a condition where it is taken in every other case. */
export const otherwiseOperator: Operator = function* ({ statement, dialect, scope }: Place): Generator<Idea> {
  const told = dialect.statement(statement);
  if (told.kind !== "if") return;
  const branch = statement.namedChildren.find(({ type }) => type === "else_clause");
  const word = branch?.firstChild;
  if (!branch || word?.text !== "else" || branch.namedChildren.some(({ type }) => type === "if_statement"))
    return;
  for (const [rank, atom] of scope.atoms.slice(0, MOST_ATOMS * 2).entries()) {
    const text = dialect.id === "python" ? `elif ${atom}` : `else if (${atom})`;
    yield replace(
      word,
      text,
      "otherwise-asked",
      0.16 * share(rank),
      `takes the other way only when ${short(atom)}`,
    );
  }
};

/** Texts that are compared whatever their case, in all comparisons of a condition at once. */
export const foldedOperator: Operator = function* ({ expressions, dialect }: Place): Generator<Idea> {
  const found: { readonly node: Node; readonly method: string }[] = [];
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || !/^(?:[=!]==?)$/.test(seen.operator.text)) continue;
    if (
      dialect.view(seen.right)?.kind !== "text" ||
      !/^(?:name|member|index|call)$/.test(dialect.view(seen.left)?.kind ?? "")
    )
      continue;
    const word = seen.right.text.slice(1, -1);
    if (!/[A-Za-z]/.test(word) || /(?:upper|lower)(?:case)?\(\)$/i.test(seen.left.text)) continue;
    const isUpper = word === word.toUpperCase();
    if (!isUpper && word !== word.toLowerCase()) continue;
    found.push({ node: seen.left, method: methodOf(isUpper, dialect.id) });
  }
  if (found.length === 0) return;
  yield {
    changes: found.map(({ node, method }) => ({
      start: node.endIndex,
      end: node.endIndex,
      text: `.${method}()`,
    })),
    kind: "case-folded",
    weight: 0.18,
    note: `compares ${short(found[0]?.node.text ?? "")} whatever its case`,
    isHouse: false,
  };
};

function methodOf(isUpper: boolean, language: "python" | "javascript"): string {
  if (language === "python") return isUpper ? "upper" : "lower";
  return isUpper ? "toUpperCase" : "toLowerCase";
}

/** Whether a value is the outcome of some work, which may not be possible for every input. */
function isWorked(value: Node, { dialect }: Place): boolean {
  return (
    /^(?:call|arithmetic|index|member)$/.test(dialect.view(value)?.kind ?? "") &&
    value.text.length <= LONGEST &&
    !value.text.includes("\n")
  );
}

function mentions(text: string, atom: string): boolean {
  return [...atom.matchAll(/[A-Za-z_$][\w$]*/g)].some(
    ([name]) =>
      !/^(?:not|and|or|is|in|len|None|null|undefined|length)$/.test(name) &&
      new RegExp(`\\b${name.replaceAll("$", "\\$")}\\b`).test(text),
  );
}
