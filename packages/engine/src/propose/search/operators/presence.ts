import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/**
 * Whether something is there, asked in another way: a key that is there may hold nothing, and a value that is empty may be
 * there all the same. `"limit" in options`, `options.limit != null`, `key in rows`, `rows.get(key) is not None`.
 */
export const presenceOperator: Operator = function* ({ expressions, dialect }: Place): Generator<Idea> {
  const { words } = dialect;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind === "compare" && /^(?:not )?in$/.test(seen.operator.text.replace(/\s+/g, " "))) {
      if (!/^(?:name|text|member|index)$/.test(dialect.view(seen.left)?.kind ?? "")) continue;
      if (!/^(?:name|member|index)$/.test(dialect.view(seen.right)?.kind ?? "")) continue;
      const isDenied = seen.operator.text.startsWith("not");
      const value = kept(seen.right.text, seen.left.text, dialect.id);
      const others = isDenied
        ? [words.isNothing(value), words.not(value)]
        : [words.isSomething(value), value];
      if (dialect.id === "javascript") others.push(`${seen.right.text}.hasOwnProperty(${seen.left.text})`);
      for (const [rank, text] of others.entries())
        yield replace(
          node,
          text,
          "presence",
          0.3 * share(rank),
          `asks ${short(text)} where a key was asked for`,
        );
      continue;
    }
    // What every object inherits is there under any key.
    if (seen?.kind === "compare" && dialect.id === "javascript") {
      const entry = [seen.left, seen.right]
        .map((side) => dialect.view(side))
        .find((side) => side?.kind === "index");
      if (entry?.kind !== "index" || !/^[A-Za-z_$][\w$]*$/.test(entry.index.text)) continue;
      const text = words.both(node.text, `${entry.object.text}.hasOwnProperty(${entry.index.text})`);
      yield replace(node, text, "presence", 0.12, `asks for an own ${short(entry.index.text)} as well`);
      continue;
    }
    if (seen?.kind !== "call" || seen.values.length !== 1 || !seen.receiver) continue;
    const [key] = seen.values;
    if (!key) continue;
    // What is asked is the key, whatever it holds.
    if (dialect.id === "python" && seen.name === "get" && isAsked(node.parent?.type)) {
      const text = `${key.text} in ${seen.receiver.text}`;
      yield replace(node, text, "presence", 0.2, `asks whether ${short(key.text)} is there`);
    }
    if (dialect.id === "javascript" && seen.name === "hasOwnProperty") {
      const value = kept(seen.receiver.text, key.text, dialect.id);
      const text = words.isSomething(value);
      yield replace(node, text, "presence", 0.2, `asks ${short(text)} where a key was asked for`);
    }
  }
};

/** What a mapping holds under a key, nothing where it has none. */
function kept(mapping: string, key: string, language: "python" | "javascript"): string {
  if (language === "python") return `${mapping}.get(${key})`;
  const name = /^["']([A-Za-z_$][\w$]*)["']$/.exec(key)?.[1];
  return name ? `${mapping}.${name}` : `${mapping}[${key}]`;
}

/** Whether a value in this place decides something. */
function isAsked(around: string | undefined): boolean {
  return /^(?:if_statement|elif_clause|while_statement|boolean_operator|not_operator|conditional_expression)$/.test(
    around ?? "",
  );
}
