import { type Idea, type Operator, replace, share, short } from "../idea.ts";

const QUOTES = ['"', "'", "`"];

/** A value that is put between signs, where these signs stand in the value too: doubled, or with a stroke in front. */
export const doubledSignOperator: Operator = function* ({ expressions, dialect }): Generator<Idea> {
  for (const node of expressions) {
    if (!/^(?:name|member|index|call)$/.test(dialect.view(node)?.kind ?? "") || !dialect.isRead(node))
      continue;
    const sign = signAround(node.parent?.parent?.text ?? node.parent?.text ?? "", node.text);
    if (sign === null) continue;
    const forms =
      dialect.id === "python"
        ? [
            [sign, sign + sign],
            [sign, `\\\\${sign}`],
          ].map(([from, to]) => `${node.text}.replace(${quoted(from ?? "")}, ${quoted(to ?? "")})`)
        : [
            [sign, sign + sign],
            [sign, `\\\\${sign}`],
          ].map(([from, to]) => `${node.text}.replaceAll(${quoted(from ?? "")}, ${quoted(to ?? "")})`);
    for (const [rank, text] of forms.entries())
      if (!node.text.includes("replace"))
        yield replace(node, text, "doubled-sign", 0.3 * share(rank), `takes ${short(text)}`);
  }
};

/** The quote on both sides of a value that is put into a text: `"${text}"`, `'"' + text + '"'`, `f'"{text}"'`. */
function signAround(around: string, value: string): string | null {
  for (const sign of QUOTES) {
    const forms = [
      `${sign}\${${value}}${sign}`,
      `${sign}{${value}}${sign}`,
      `'${sign}' + ${value} + '${sign}'`,
      `"${sign}" + ${value} + "${sign}"`,
    ];
    if (forms.some((form) => around.includes(form))) return sign;
  }
  return null;
}

function quoted(text: string): string {
  return text.includes("'") ? `"${text}"` : `'${text}'`;
}
