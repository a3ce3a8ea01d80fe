import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** What both sides of a comparison may have to go through before they are compared, `x` in its place. */
const WAYS = {
  python: ["set(x)", "sorted(x)", "len(x)", "x.lower()", "abs(x)", "str(x)", "sum(x)", "int(x)", "x.strip()"],
  javascript: [
    ..."x.length|x.toLowerCase()|Math.abs(x)|Number(x)|String(x)|x.trim()|JSON.stringify(x)".split("|"),
    '[...x].sort().join("")',
    '[...new Set(x)].sort().join("")',
    "Math.floor(x)",
  ],
} as const;
const MOST_OPTIONS = 4;
const SIMPLE = /^(?:name|member|index|call)$/;

/** Both sides of a comparison treated alike: their lengths, what they hold whatever the order, texts whatever their case. */
export const bothSidesOperator: Operator = function* ({
  expressions,
  dialect,
  scope,
  house,
}): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "compare" || !/^(?:[<>]=?|[=!]==?)$/.test(seen.operator.text.trim())) continue;
    const { left, right, operator } = seen;
    if (![left, right].every((side) => SIMPLE.test(dialect.view(side)?.kind ?? ""))) continue;
    if ([left, right].some((side) => scope.kindOf(side.text) === "truth")) continue;
    if (/^[<>]/.test(operator.text.trim()) && !/\d|\[/.test(left.text + right.text))
      for (const [rank, part] of partsOf(house, dialect.id).entries()) {
        const text = `${left.text}${part} ${operator.text.trim()} ${right.text}${part}`;
        yield replace(node, text, "both-parts", 0.14 * share(rank), `asks whether ${short(text)}`);
      }
    for (const [rank, way] of WAYS[dialect.id].entries()) {
      const [one, other] = [left, right].map((side) => way.replace("x", () => side.text));
      const text = `${one} ${operator.text.trim()} ${other}`;
      yield replace(node, text, "both-sides", 0.12 * share(rank), `asks whether ${short(text)}`);
    }
  }
};

/** Rows are ordered by one of their entries: by place, or by a name that the failing tests give to what they hand over. */
function partsOf(house: Place["house"], language: "python" | "javascript"): readonly string[] {
  const named = house.options.filter((name) => /^[A-Za-z_]\w*$/.test(name)).slice(0, MOST_OPTIONS);
  if (language === "javascript") return [...named.map((name) => `.${name}`), "[0]", "[1]"];
  return ["[1]", "[0]", "[-1]", ...named.map((name) => `["${name}"]`)];
}
