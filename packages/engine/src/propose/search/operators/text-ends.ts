import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const BEGINS = /^(?:startsWith|startswith)$/;
const ENDS = /^(?:endsWith|endswith)$/;
const MOST_SIGNS = 4;

/**
 * What a text begins or ends with, up to the sign that separates its parts: `/team` is the beginning of `/teamwork` too, and
 * `/team/` is not.
 */
export const textEndOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    const [value] = seen?.kind === "call" && seen.values.length === 1 ? seen.values : [];
    if (seen?.kind !== "call" || !value || !seen.receiver) continue;
    if (!/^(?:name|member|index|call|arithmetic)$/.test(dialect.view(value)?.kind ?? "")) continue;
    if (!BEGINS.test(seen.name) && !ENDS.test(seen.name)) continue;
    for (const [rank, sign] of separatorsIn(place).entries()) {
      const quoted = `"${sign}"`;
      const text = BEGINS.test(seen.name) ? `${value.text} + ${quoted}` : `${quoted} + ${value.text}`;
      if (value.text.includes(quoted)) continue;
      yield replace(value, text, "text-end", 0.4 * share(rank), `asks ${seen.name} of ${short(text)}`, true);
    }
  }
};

/** Signs by which the file puts texts together or takes them apart, then those that the failing tests speak of. */
function separatorsIn({ file, house }: Place): readonly string[] {
  const own = [...file.text.matchAll(/["']([^\w\s"'\\])["']/g)].map(([, sign]) => sign ?? "");
  return [...new Set([...own, ...house.characters])]
    .filter((sign) => /^[^\w\s"'\\]$/.test(sign))
    .slice(0, MOST_SIGNS);
}
