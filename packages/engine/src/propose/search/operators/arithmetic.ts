import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";
import type { View } from "../view.ts";
import { conditionNames } from "./loop-condition.ts";

/** What is written where bits are to be taken out of a number. */
const CLEARING = /^(?:\^|&|-)$/;
const ORDERED = /^(?:-|\/|\/\/|%|\*\*|<<|>>)$/;

/** Another operator, other operands, other grouping. */
export const arithmeticOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "arithmetic") continue;
    const { left, operator, right } = seen;
    const own = operator.text;
    for (const [rank, other] of (dialect.words.arithmetic[own] ?? []).entries())
      yield replace(
        operator,
        other,
        "arithmetic",
        rank === 0 ? 0.5 : 0.2 * share(rank),
        `calculates with ${other} where it was ${own}`,
      );
    if (ORDERED.test(own) || (own === "+" && !isSum(seen, dialect, scope)))
      yield replace(
        node,
        `${right.text} ${own} ${left.text}`,
        "operands-swapped",
        0.25,
        `calculates ${short(`${right.text} ${own} ${left.text}`)}`,
      );
    if (CLEARING.test(own))
      yield replace(
        { startIndex: operator.startIndex, endIndex: right.endIndex },
        `& ~${/^[\w$.[\]]+$/.test(right.text) ? right.text : `(${right.text})`}`,
        "bits-cleared",
        own === "^" ? 0.4 : 0.2,
        `takes the bits of ${short(right.text)} out`,
      );
    if (dialect.id === "javascript" && own === "%") {
      const text = `((${left.text} % ${right.text}) + ${right.text}) % ${right.text}`;
      yield replace(node, text, "remainder", 0.14, `has a remainder that is never below 0`);
    }
    if (dialect.id === "javascript" && own === "/")
      for (const [rank, name] of ["Math.floor", "Math.ceil", "Math.round"].entries())
        yield replace(
          node,
          `${name}(${node.text})`,
          "wrapped",
          0.28 * share(rank),
          `passes ${short(node.text)} through ${name}`,
        );
    yield replace(node, left.text, "operand-dropped", 0.2, `leaves ${short(right.text)} out`);
    yield replace(node, right.text, "operand-dropped", 0.12, `leaves ${short(left.text)} out`);
    const inner = dialect.view(left);
    if (inner?.kind === "arithmetic") {
      const less = `${inner.left.text} ${inner.operator.text} ${right.text}`;
      yield replace(node, less, "operand-dropped", 0.12, `calculates ${short(less)}`);
      const rest = `${inner.right.text} ${own} ${right.text}`;
      yield replace(node, rest, "operand-dropped", 0.1, `calculates ${short(rest)}`);
      if (dialect.view(inner.left)?.kind === "arithmetic")
        yield replace(node, inner.left.text, "operand-dropped", 0.08, `takes only ${short(inner.left.text)}`);
      const other = `${inner.left.text} ${inner.operator.text} (${inner.right.text} ${own} ${right.text})`;
      yield replace(node, other, "grouping", 0.12, `calculates ${short(other)}`);
    }
    const behind = dialect.view(right);
    if (behind?.kind === "arithmetic") {
      const other = `(${left.text} ${own} ${behind.left.text}) ${behind.operator.text} ${behind.right.text}`;
      yield replace(node, other, "grouping", 0.15, `calculates ${short(other)}`);
      const less = `${left.text} ${behind.operator.text} ${behind.right.text}`;
      yield replace(node, less, "operand-dropped", 0.12, `calculates ${short(less)}`);
      let first = behind.left;
      for (let seen = dialect.view(first); seen?.kind === "arithmetic"; seen = dialect.view(first))
        first = seen.left;
      const head = { startIndex: node.startIndex, endIndex: first.endIndex };
      const text = `(${left.text} ${own} ${first.text})`;
      if (first !== behind.left)
        yield replace(head, text, "grouping", 0.15, `calculates ${short(text)} first`);
    }
  }
};

/** Whether numbers are added, as far as one can tell: then the order of the two says nothing. */
function isSum(
  { left, right }: { readonly left: Node; readonly right: Node },
  { view }: Place["dialect"],
  scope: Place["scope"],
): boolean {
  return [left, right].some((side) => view(side)?.kind === "integer" || scope.kindOf(side.text) === "number");
}

/** The other sign. */
export const signOperator: Operator = function* ({ expressions, dialect, scope }): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "negative") {
      yield replace(
        node,
        seen.operand.text,
        "sign",
        0.3,
        `has ${short(seen.operand.text)} with the other sign`,
      );
      continue;
    }
    if (!seen || !/^(?:name|member|index|call|integer)$/.test(seen.kind) || !dialect.isRead(node)) continue;
    if (seen.kind === "name" && !/^(?:number|unknown)$/.test(scope.kindOf(node.text))) continue;
    const parent = node.parent ? dialect.view(node.parent) : null;
    if (parent?.kind === "index" && parent.index.id === node.id && seen.kind !== "integer") {
      const own = node.text;
      const text = dialect.id === "python" ? `-${own}` : `${parent.object.text}.length - ${own}`;
      yield replace(node, text, "sign", 0.2, `counts ${short(own)} from the end`);
    }
    const isOperand = /^(?:compare|chain|arithmetic)$/.test(parent?.kind ?? "");
    const isEntry = /^(?:tuple|list|array|expression_list)$/.test(node.parent?.type ?? "");
    const isOrdered = isEntry && isBesideNegative(node, dialect);
    const weight = isEndOfSlice(node, dialect) ? 0.5 : isOrdered ? 0.35 : 0.12;
    if (isOperand || isOrdered || node.parent?.type === "argument_list" || node.parent?.type === "arguments")
      yield replace(node, `-${node.text}`, "sign", weight, `has ${short(node.text)} with the other sign`);
  }
};

/** Whether another entry of the same row, by which something is ordered, has a sign. */
function isBesideNegative(node: Node, { view }: Place["dialect"]): boolean {
  return (node.parent?.namedChildren ?? []).some((one) => view(one)?.kind === "negative");
}

/** Half of what was counted, or twice as much, is meant less often than one more or less. */
const SCALED_SHARE = 0.25;
/** Of what a number was added to already, the more so. */
const SCALED_SUM_SHARE = 0.1;

/** One more, one less; another whole number. */
export const boundOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "integer") {
      const others = [seen.value + 1, seen.value - 1, 0, 1, 2].filter(
        (other, index, all) =>
          other !== seen.value && all.indexOf(other) === index && !isIdle(other, node, dialect),
      );
      for (const [rank, other] of others.entries())
        yield replace(
          node,
          String(other),
          "number",
          0.4 * share(rank),
          `has ${other} where it was ${seen.value}`,
        );
      continue;
    }
    if (!isCounted(node, place)) continue;
    const weight = isEndOfSlice(node, dialect)
      ? 0.35
      : isBound(node, place)
        ? 0.5
        : isRemainder(node, dialect)
          ? 0.3
          : isEquated(node, dialect)
            ? EQUATED
            : 0.2;
    const simple =
      seen?.kind === "arithmetic" && !/^[-+]$/.test(seen.operator.text) ? `(${node.text})` : node.text;
    const isOperand = node.parent ? dialect.view(node.parent)?.kind === "arithmetic" : false;
    const scaled = seen?.kind === "arithmetic" ? `(${node.text})` : node.text;
    const halved = dialect.id === "python" ? `${scaled} // 2` : `Math.floor(${node.text} / 2)`;
    for (const [rank, text] of [halved, `${scaled} * 2`].entries())
      yield replace(
        node,
        isOperand ? `(${text})` : text,
        "scaled",
        weight * (isShifted(seen, dialect) ? SCALED_SUM_SHARE : SCALED_SHARE) * share(rank),
        `has ${short(text)} where it was ${short(node.text)}`,
      );
    for (const [rank, step] of [-1, 1].entries()) {
      const moved = stepped(seen, step, dialect) ?? `${simple} ${step < 0 ? "-" : "+"} 1`;
      const text = isOperand && /\s/.test(moved) ? `(${moved})` : moved;
      const note = `has ${short(text)} where it was ${short(node.text)}`;
      // Two loops of a function may both go one too far, whatever they count.
      const way = isEndOfRange(node, dialect) ? { way: `ends ${step}` } : {};
      yield { ...replace(node, text, "one-off", weight * share(rank), note), ...way };
    }
  }
};

function isShifted(seen: View | null, { view }: Place["dialect"]): boolean {
  return (
    seen?.kind === "arithmetic" && /^[-+]$/.test(seen.operator.text) && view(seen.right)?.kind === "integer"
  );
}

function isEndOfRange(node: Node, { view }: Place["dialect"]): boolean {
  const call = node.parent?.parent ? view(node.parent.parent) : null;
  if (call?.kind !== "call" || call.name !== "range") return false;
  return call.values[Math.min(1, call.values.length - 1)]?.id === node.id;
}

/** Whether a number beside an operator changes nothing: leaving the operand out says the same. */
function isIdle(number: number, node: Node, { view }: Place["dialect"]): boolean {
  const around = node.parent ? view(node.parent) : null;
  if (around?.kind !== "arithmetic" || around.right.id !== node.id) return false;
  return /^[-+]$/.test(around.operator.text)
    ? number === 0
    : /^(?:\*|\/|\/\/)$/.test(around.operator.text) && number === 1;
}

/** What goes round is often counted from 1. */
function isRemainder(node: Node, { view }: Place["dialect"]): boolean {
  const seen = view(node);
  return seen?.kind === "arithmetic" && seen.operator.text === "%";
}

/** Whether a value alone says where a part of a list or text begins: it may be counted from the other end. */
function isEndOfSlice(node: Node, { view }: Place["dialect"]): boolean {
  const call = node.parent?.parent ? view(node.parent.parent) : null;
  return call?.kind === "call" && /^(?:slice|at)$/.test(call.name) && call.values.length === 1;
}

/** Whether a value can be counted up and down, as far as one can tell. */
function isCounted(node: Node, { dialect, scope }: Place): boolean {
  const seen = dialect.view(node);
  if (!dialect.isRead(node)) return false;
  const parent = node.parent ? dialect.view(node.parent) : null;
  // `(x + 1) - 1` and the like say nothing new.
  if (parent?.kind === "arithmetic" && /^[-+]$/.test(parent.operator.text)) return false;
  if (parent?.kind === "call" && parent.callee.id === node.id) return false;
  if (parent?.kind === "member") return false;
  switch (seen?.kind) {
    case "name":
      return /^(?:number|unknown)$/.test(scope.kindOf(node.text)) && scope.names.includes(node.text);
    case "arithmetic":
      return seen.operator.text !== "%" || dialect.view(seen.left)?.kind !== "text";
    case "call":
      return /^(?:len|int|max|min|sum|abs|index|find|count|indexOf|lastIndexOf|findIndex|findLastIndex|search|bisect|bisect_left|bisect_right|floor|ceil|round|trunc)$/.test(
        seen.name,
      );
    case "member":
      return /^(?:length|size|count|index|number|total)$/i.test(seen.property.text);
    default:
      return false;
  }
}

/** What is looked for among others is itself: one more or less of it is hardly ever meant. */
const EQUATED = 0.1;

/** Whether a plain name or member is compared for equality with another one. */
function isEquated(node: Node, { view }: Place["dialect"]): boolean {
  const seen = node.parent ? view(node.parent) : null;
  if (seen?.kind !== "compare" || !/^(?:[=!]==?|is)$/.test(seen.operator.text)) return false;
  return [seen.left, seen.right].every((side) => /^(?:name|member)$/.test(view(side)?.kind ?? ""));
}

/** Whether a value bounds something: an index, a slice, a range, a comparison, the loop that is to end by it. */
function isBound(node: Node, place: Place): boolean {
  const { dialect, statement } = place;
  const parent = node.parent;
  if (!parent) return false;
  const told = dialect.statement(statement);
  if (told.kind === "assign" && told.value.id === node.id && conditionNames(place).includes(told.target.text))
    return true;
  if (isEquated(node, dialect)) return false;
  const around = dialect.view(parent)?.kind;
  if (around === "index" || around === "slice" || around === "compare" || around === "chain") return true;
  const call = parent.parent ? dialect.view(parent.parent) : null;
  return call?.kind === "call" && /^(?:range|slice|substring|splice|at|charAt)$/.test(call.name);
}

/** One more or less of what has a number added: `count + 1` becomes `count`, not `count + 1 - 1`. */
function stepped(seen: View | null, step: number, dialect: Place["dialect"]): string | null {
  if (seen?.kind !== "arithmetic" || !/^[-+]$/.test(seen.operator.text)) return null;
  const right = dialect.view(seen.right);
  if (right?.kind !== "integer") return null;
  const sum = (seen.operator.text === "-" ? -right.value : right.value) + step;
  if (sum === 0) return seen.left.text;
  return `${seen.left.text} ${sum < 0 ? "-" : "+"} ${Math.abs(sum)}`;
}
