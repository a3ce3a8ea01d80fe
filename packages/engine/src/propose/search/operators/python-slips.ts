import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, short } from "../idea.ts";
import { walk } from "../scope.ts";

/** Slips of Python's own: a text that should be formatted, `%` before what may be a tuple, a method that is a local function. */
export const pythonSlipOperator: Operator = function* (place): Generator<Idea> {
  const { dialect, expressions, scope, statement, house } = place;
  if (dialect.id !== "python") return;
  yield* unformatted(place);
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (
      seen?.kind === "arithmetic" &&
      seen.operator.text === "%" &&
      /^[fub]?["']/.test(seen.left.text) &&
      /^(?:name|member|index|call)$/.test(dialect.view(seen.right)?.kind ?? "")
    )
      yield replace(
        seen.right,
        `(${seen.right.text},)`,
        "one-for-format",
        0.35,
        `formats ${short(seen.right.text)} as one value`,
      );
    const [only, another] = node.namedChildren;
    if (/^(?:list|set|tuple)$/.test(node.type) && only && !another && only.type !== "list_splat")
      yield replace(
        node,
        `${node.type}(${only.text})`,
        "one-or-all",
        0.25,
        `has the entries of ${short(only.text)}`,
      );
    if (seen?.kind === "call" && /^(?:list|set|tuple)$/.test(seen.callee.text) && seen.values.length === 1) {
      const [value = ""] = seen.values.map(({ text }) => text);
      const text = seen.name === "list" ? `[${value}]` : seen.name === "set" ? `{${value}}` : `(${value},)`;
      yield replace(node, text, "one-or-all", 0.12, `has ${short(value)} as its only entry`);
    }
    if (seen?.kind === "member" && seen.object.text === "self" && scope.names.includes(seen.property.text))
      yield replace(
        node,
        seen.property.text,
        "self-dropped",
        0.5,
        `reads ${seen.property.text} of the function itself`,
      );
  }
  if (statement.type !== "raise_statement") return;
  const raised = statement.firstNamedChild;
  const callee =
    raised && dialect.view(raised)?.kind === "call" ? raised.childForFieldName("function") : raised;
  for (const name of house.refusals)
    if (callee && callee.text !== name)
      yield replace(
        callee,
        name,
        "refusal-exchanged",
        0.4,
        `raises ${name} where it raised ${short(callee.text)}`,
      );
};

/** Texts with `{name}` in them that are no f-strings, all those of the statement at once. */
function* unformatted({ statement, scope, expressions }: Place): Generator<Idea> {
  if (/\.format(?:_map)?\s*\(/.test(statement.text)) return;
  const known = new Set([...scope.names, "self"]);
  const texts = new Map<number, Node>();
  for (const node of expressions)
    for (const one of node.type === "string" || node.type === "concatenated_string" ? walk(node) : [])
      if (one.type === "string" && /^["']/.test(one.text) && fills(one.text, known))
        texts.set(one.startIndex, one);
  if (texts.size === 0) return;
  yield {
    changes: [...texts.keys()].map((at) => ({ start: at, end: at, text: "f" })),
    kind: "text-formatted",
    weight: 0.5,
    note: `fills in what ${short([...texts.values()][0]?.text ?? "")} names`,
    isHouse: false,
  };
}

function fills(text: string, known: ReadonlySet<string>): boolean {
  const names = [...text.matchAll(/\{([A-Za-z_]\w*)(?:[.[][^{}]*)?(?:![rsa])?(?::[^{}]*)?\}/g)].map(
    ([, name]) => name ?? "",
  );
  return names.length > 0 && names.every((name) => known.has(name));
}
