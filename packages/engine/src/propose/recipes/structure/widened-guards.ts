import type { Node } from "web-tree-sitter";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { areDelicate } from "../fault/delicate.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** Names and words of what stands in where there is nothing else. */
const STANDS_IN =
  /default|fall.?back|placeholder|unknown|anonymous|nobody|^no_|^none$|^empty|absent|missing/i;
const SAYS =
  /\b(?:default|fall.?back|otherwise|else|without|absent|missing|none|nothing|no other|there is no(?:ne)?)\b/i;

/**
 * `if (user.hidden) return DEFAULT_AVATAR;` in front of a read of `user.email`, which may be absent: the function has an
 * answer for those of whom there is nothing to make one, and its condition forgot these.
 */
export function widenedGuardGuesses(scene: Scene): Guess[] {
  const { fault, trace } = scene;
  const { file } = fault;
  const place = trace.ways[0]?.place;
  if (trace.fault !== "nothing" || place?.path !== file.path || place.members.length > 0) return [];
  if (trace.origins.some(({ kind, score }) => /^missing_/.test(kind) && score > 0.3)) return [];
  const read = place.node;
  const root = read.type === "member_expression" ? field(read, "object") : null;
  const name = field(read, "property")?.text;
  if (!root || !/^(?:identifier|member_expression)$/.test(root.type) || !name || areDelicate([name]))
    return [];
  const scope = functionAround(read);
  const body = scope && field(scope, "body");
  if (!scope || body?.type !== "statement_block") return [];
  const guards = body.namedChildren.filter(
    (child) =>
      child.type === "if_statement" && child.endIndex < read.startIndex && givenInstead(child) !== null,
  );
  const [guard] = guards;
  const condition = guard && field(guard, "condition");
  const inner = condition?.firstNamedChild;
  const given = guard && givenInstead(guard);
  if (!guard || !condition || !inner || !given || guards.length !== 1) return [];
  if (!new RegExp(`(?<![\\w.])${escapedPattern(root.text)}\\b`).test(inner.text)) return [];
  const comment = documentOf(scope);
  const isTold = SAYS.test(comment);
  if (!isTold && !STANDS_IN.test(given.text)) return [];
  const isOr = inner.type === "binary_expression" && field(inner, "operator")?.text === "&&";
  const text = `${isOr ? `(${inner.text})` : inner.text} || !${read.text}`;
  return [
    guess(scene, 0.75, {
      name: `without_${name}`,
      sentence: `The request is answered also without ${name}`,
      cause: `\`${read.text}\` may be absent, and the check in front of it does not ask for that.`,
      explanation: `Gives \`${given.text}\` also where \`${read.text}\` is absent${isTold ? ", as the function says of itself" : ""}.`,
      edits: [textEdit(file, inner.startIndex, inner.endIndex, text)],
      basis: isTold ? "house" : "guess",
      place: { path: file.path, line: startLineOf(guard) },
    }),
  ];
}

/** The constant or text that a check returns; null for other checks. */
function givenInstead(check: Node): Node | null {
  const branch = field(check, "consequence");
  const statements = branch?.type === "statement_block" ? branch.namedChildren : branch ? [branch] : [];
  const [only] = statements;
  const given = only?.type === "return_statement" && statements.length === 1 ? only.firstNamedChild : null;
  const isConstant = given?.type === "identifier" && /^[A-Z][A-Z\d_]+$/.test(given.text);
  return given && !field(check, "alternative") && (isConstant || given.type === "string") ? given : null;
}

/** The comment in front of a function. */
function documentOf(definition: Node): string {
  let node: Node = definition;
  while (
    node.parent &&
    /^(?:variable_declarator|lexical_declaration|export_statement)$/.test(node.parent.type)
  )
    node = node.parent;
  const before = node.previousNamedSibling;
  return before?.type === "comment" ? before.text : "";
}
