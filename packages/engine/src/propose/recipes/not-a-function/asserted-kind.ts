import type { Node } from "web-tree-sitter";
import { startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/** Methods that only values of one kind have, and how such a value is made of another. */
const KINDS: readonly { readonly type: string; readonly methods: RegExp; readonly maker: string }[] = [
  { type: "number", methods: /^(?:toFixed|toPrecision|toExponential)$/, maker: "Number" },
  {
    type: "string",
    methods:
      /^(?:toUpperCase|toLowerCase|trim|trimStart|trimEnd|padStart|padEnd|startsWith|endsWith|replaceAll|charAt|localeCompare)$/,
    maker: "String",
  },
  {
    type: "Date",
    methods:
      /^(?:getTime|toISOString|toLocaleDateString|toLocaleTimeString|toDateString|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/,
    maker: "new Date",
  },
];
const MOST_WAYS = 20;

/**
 * `amount: row.amount as number`: the type is only said of what comes from outside, and the value is of another kind where
 * it is used. It is made of that kind where the type is said. Empty where no such place lies on the way of the value.
 */
export function assertedKindIdeas(investigation: Investigation): Idea[] {
  const value = failingValue(investigation);
  const method = value?.fault === "missing_member" ? (value.place.members[0]?.name ?? "") : "";
  const kind = KINDS.find(({ methods }) => methods.test(method));
  if (!kind) return [];
  const places = (traceWays(investigation)?.ways ?? []).slice(0, MOST_WAYS).flatMap(({ place }) => {
    const node = place.members.length === 1 ? assertionAt(place.node, kind.type) : null;
    return node ? [{ path: place.path, node }] : [];
  });
  const asserted = new Map(places.map((one) => [`${one.path}:${one.node.id}`, one]));
  const [only, ...others] = [...asserted.values()];
  const file = only && investigation.code.file(only.path);
  const inner = only?.node.firstNamedChild;
  if (!only || !file || !inner || others.length > 0) return [];
  const text = inner.type === "parenthesized_expression" ? inner.text.slice(1, -1) : inner.text;
  const where = `${only.path}:${startLineOf(only.node)}`;
  return [
    {
      name: `made_a_${kind.type.toLowerCase()}`,
      sentence: "The request is answered with the value in the form that its type says",
      cause: `${where} says that \`${inner.text.slice(0, 40)}\` is a ${kind.type}, which it is not: nothing makes it one.`,
      explanation: `Makes a ${kind.type} of \`${inner.text.slice(0, 40)}\` where its type is said.`,
      edits: [{ ...replaceNode(file, only.node, `${kind.maker}(${text})`), part: "fix" }],
      basis: "standard",
      expectation: investigation.event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: only.path, line: startLineOf(only.node) },
    },
  ];
}

/** The assertion that a value stands in, or is: `row.amount as number`, `row.amount as unknown as number`, `<number>row.amount`. */
function assertionAt(node: Node, type: string): Node | null {
  let found: Node | null = null;
  const start = /^(?:as_expression|type_assertion)$/.test(node.type) ? node : node.parent;
  for (
    let at = start;
    at && /^(?:as_expression|type_assertion|parenthesized_expression)$/.test(at.type);
    at = at.parent
  )
    if (at.namedChildren.some((child) => /type/.test(child?.type ?? "") && child?.text === type)) found = at;
  const inner = found?.firstNamedChild;
  // A value that is made here is of a kind that the language knows.
  return found &&
    inner &&
    /^(?:member_expression|subscript_expression|identifier|as_expression)$/.test(inner.type)
    ? found
    : null;
}
