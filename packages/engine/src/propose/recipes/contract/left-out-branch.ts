import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { insertBefore } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A variable that each branch of an `if` sets, and none for the values that no branch names. What holds for those is
 * said by the docstring ("nothing for the others"), or by a sibling function that tells the same values apart.
 */
export function leftOutBranches({ fault, type, message }: Scene): Guess[] {
  const name = /local variable '(\w+)'/.exec(message)?.[1];
  const scope = fault.function?.node;
  if (!/^(?:UnboundLocalError|NameError)$/.test(type) || name === undefined || !scope) return [];
  const set = descendantsHere(scope, "assignment").filter(
    (node) => field(node, "left")?.text === name && node.startIndex < fault.statement.startIndex,
  );
  const chain = set[0] && chainAround(scope, set[0]);
  const isOne =
    chain && set.every((node) => chain.startIndex <= node.startIndex && node.endIndex <= chain.endIndex);
  if (!chain || !isOne || hasElse(chain)) return [];
  const kinds = new Set(set.map((node) => kindOf(field(node, "right"))));
  const [kind] = kinds;
  const neutral = kinds.size === 1 && kind ? NEUTRAL[kind] : undefined;
  if (!kind || neutral === undefined) return [];
  const said = sayingOf(scope, neutral, kind);
  const shown = said ? null : shownBySibling(fault.file, scope, chain, name, kind);
  const value = said?.value ?? shown?.value;
  const edit = value === undefined ? null : insertBefore(fault.file, chain, [`${name} = ${value}`]);
  if (value === undefined || !edit) return [];
  return [
    {
      strength: said ? 0.88 : 0.8,
      idea: runningIdea({
        cause: `No branch at ${fault.file.path}:${startLineOf(chain)} to ${endLineOf(chain)} sets \`${name}\` for this value.`,
        explanation: `It begins as \`${value}\`, as ${said ? "the docstring says" : `${shown?.evidence} shows`}.`,
        edits: [edit],
        name: `${name}_is_set_for_all_values`,
      }),
    },
  ];
}

type Kind = "number" | "text" | "list" | "dictionary";

const NEUTRAL: Readonly<Record<Kind, string>> = { number: "0", text: '""', list: "[]", dictionary: "{}" };

function kindOf(value: Node | null): Kind | null {
  switch (value?.type) {
    case "integer":
    case "float":
      return "number";
    case "string":
      return "text";
    case "list":
    case "list_comprehension":
      return "list";
    case "dictionary":
    case "dictionary_comprehension":
      return "dictionary";
    case "parenthesized_expression":
      return kindOf(value.firstNamedChild);
    case "binary_operator": {
      const sides = [kindOf(field(value, "left")), kindOf(field(value, "right"))];
      return sides.includes("number") && !sides.includes("text") && !sides.includes("list") ? "number" : null;
    }
    case "call":
      return /^(?:int|float|round|len|sum|abs|max|min)$/.test(field(value, "function")?.text ?? "")
        ? "number"
        : null;
    default:
      return null;
  }
}

function chainAround(scope: Node, node: Node): Node | null {
  const found = ancestorOfType(node, ["if_statement", "match_statement"], scope);
  return found && found.startIndex > scope.startIndex ? found : null;
}

function hasElse(chain: Node): boolean {
  if (chain.type === "match_statement") return /\bcase\s+_\s*:/.test(chain.text);
  return chain.childrenForFieldName("alternative").some((clause) => clause?.type === "else_clause");
}

const OTHERS =
  "(?:all |any )?(?:the )?(?:others?|rest|else|everyone else|everybody else|anything else|any other)";

/** What the docstring, or a comment at the branches, says of the values that no branch names. */
function sayingOf(scope: Node, neutral: string, kind: Kind): { value: string } | null {
  const [first] = field(scope, "body")?.namedChildren ?? [];
  const docstring =
    first?.type === "expression_statement" && first.firstNamedChild?.type === "string" ? first.text : "";
  const comments = scope.descendantsOfType("comment").map(({ text }) => text);
  const text = [docstring, ...comments].join("\n").replace(/\s+/g, " ");
  const isNothing = new RegExp(
    `\\b(?:nothing|none|no \\w+|zero|empty|0)\\b (?:for|in|to|otherwise|with) ${OTHERS}\\b|\\b(?:${OTHERS}|otherwise|else)\\b[^.;]{0,20}\\b(?:nothing|none|zero|get no|have no|empty|is 0|0)\\b|\\b(?:nothing|zero|0|empty|none) otherwise\\b`,
    "i",
  ).test(text);
  if (isNothing) return { value: neutral };
  const literal =
    kind === "text"
      ? "(\"[^\"]*\"|'[^']*'|`[^`]*`)"
      : kind === "number"
        ? "(-?\\d+(?:\\.\\d+)?)"
        : "(\\[\\]|\\{\\})";
  const named = new RegExp(
    `${literal}(?: \\w+){0,2} (?:for|in|to) ${OTHERS}\\b|(?:otherwise|${OTHERS})[: ,]+(?:it is |is |are |get )?${literal}(?![\\w.])`,
    "i",
  ).exec(text);
  const value = (named?.[1] ?? named?.[2])?.replaceAll("`", '"');
  return value === undefined ? null : { value };
}

/** What a function of the same file gives for the other values of the same expression. */
function shownBySibling(
  file: SourceFile,
  scope: Node,
  chain: Node,
  name: string,
  kind: Kind,
): { value: string; evidence: string } | null {
  const subject = subjectOf(chain);
  if (subject === null) return null;
  const found = file.tree.rootNode.descendantsOfType("function_definition").flatMap((other) => {
    if (other.id === scope.id) return [];
    const [alike] = descendantsHere(other, "if_statement").filter((one) => subjectOf(one) === subject);
    const value = alike && otherValue(other, alike, name);
    return value && kindOf(value) === kind
      ? [{ value: value.text, evidence: `${file.path}:${startLineOf(value)}` }]
      : [];
  });
  const values = new Set(found.map(({ value }) => value));
  const [first] = found;
  // What a sibling says of the others says nothing about the words that this function has for them.
  const isPlain = /^(?:-?\d+(?:\.\d+)?|""|''|\[\]|\{\})$/.test(first?.value ?? "");
  return values.size === 1 && first && isPlain ? first : null;
}

/** `member["contract"]` of `if member["contract"] == "skipper"`. */
function subjectOf(chain: Node): string | null {
  const condition = chain.type === "if_statement" ? field(chain, "condition") : null;
  return condition?.type === "comparison_operator" ? (condition.firstNamedChild?.text ?? null) : null;
}

/** What a function gives where none of the branches holds: by its `else`, by what it sets before, by its last `return`. */
function otherValue(scope: Node, chain: Node, name: string): Node | null {
  const otherwise = chain
    .childrenForFieldName("alternative")
    .find((clause) => clause?.type === "else_clause");
  const inside = otherwise?.descendantsOfType(["assignment", "return_statement"])[0];
  if (inside) return inside.type === "assignment" ? field(inside, "right") : inside.firstNamedChild;
  const before = descendantsHere(scope, "assignment").find(
    (node) => field(node, "left")?.text === name && node.endIndex <= chain.startIndex,
  );
  if (before) return field(before, "right");
  const last = descendantsHere(scope, "return_statement").findLast(
    (node) => node.startIndex >= chain.endIndex,
  );
  const isConditional = chain.descendantsOfType("return_statement").length > 0;
  return last && isConditional ? last.firstNamedChild : null;
}
