import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

/** Regular expressions that find the first match only, mind the case, or are tied to one end of the text. */
export const patternOperator: Operator = function* ({ expressions }): Generator<Idea> {
  for (const node of expressions) {
    if (node.type !== "regex") continue;
    const cut = node.text.lastIndexOf("/");
    const [body, flags] = [node.text.slice(1, cut), node.text.slice(cut + 1)];
    const written = (pattern: string, marks: string) => `/${pattern}/${marks}`;
    const others = [
      ...["g", "i"].map((flag) =>
        written(body, flags.includes(flag) ? flags.replace(flag, "") : flags + flag),
      ),
      ...(flags.includes("m") ? [] : [written(body, `${flags}m`)]),
      written(body.startsWith("^") ? body.slice(1) : `^${body}`, flags),
      written(/(?<!\\)\$$/.test(body) ? body.slice(0, -1) : `${body}$`, flags),
      ...(/^\^|(?<!\\)\$$/.test(body) ? [] : [written(`^${body}$`, flags)]),
    ];
    for (const [rank, other] of others.entries())
      yield replace(node, other, "pattern", 0.35 * share(rank), `looks for ${short(other)}`);
  }
};

/** A text made of parts, such as a key, that leaves out one of the parameters. */
export const templateOperator: Operator = function* ({
  expressions,
  scope,
  statement,
}: Place): Generator<Idea> {
  for (const node of expressions) {
    const parts = templateParts(node);
    if (parts === null) continue;
    const left = scope.parameters.filter((name) => !new RegExp(`\\b${name}\\b`).test(statement.text));
    for (const [rank, name] of left.slice(0, 3).entries()) {
      const text = `${node.text.slice(0, -1)}:${parts.open}${name}}${node.text.at(-1)}`;
      yield replace(node, text, "template", 0.14 * share(rank), `has ${name} in ${short(node.text)} as well`);
    }
  }
};

function templateParts(node: Node): { readonly open: string } | null {
  const isTemplate = node.type === "template_string" && /\$\{/.test(node.text);
  if (isTemplate) return { open: `${"$"}{` };
  const isFormatted = node.type === "string" && /^f["'](?!["'])/.test(node.text) && node.text.includes("{");
  return isFormatted ? { open: "{" } : null;
}
