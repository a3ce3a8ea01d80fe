import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { lastBinding } from "../../house/javascript/refusals.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `tag.toLowerCase()` of `const [, major, tag] = PATTERN.exec(text)`, where the pattern has that group only for some texts:
 * nothing is made of it where there is none, if whoever reads the entry that it becomes asks whether it is there.
 */
export function optionalGroupGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const [way] = scene.trace.ways;
  const file = way && code.file(way.place.path);
  const node = way?.place.node;
  if (!file || file.isTest || !node || scene.trace.fault !== "nothing" || way.place.members.length > 0)
    return [];
  const group = groupOf(node);
  const pattern = group && patternOf(code, file, group.match);
  if (!group || !pattern || !isOptional(pattern, group.which)) return [];
  const read = node.parent?.type === "member_expression" ? node.parent : null;
  const call = read?.parent?.type === "call_expression" ? read.parent : null;
  const pair = call?.parent?.type === "pair" ? call.parent : null;
  const entry = pair && field(pair, "key")?.text;
  const object = read && field(read, "object");
  if (!read || !call || !entry || object?.id !== node.id || field(call, "function")?.id !== read.id)
    return [];
  const asked = askedAt(code, entry);
  if (!asked) return [];
  return [
    guess(scene, 0.9, {
      name: `without_${entry}`,
      sentence: `A text without ${entry} is read as well`,
      cause: `The pattern has the group that \`${node.text}\` holds only for some texts, and it is read without looking.`,
      explanation: `Makes nothing of it where there is none; ${asked} asks for that.`,
      edits: [textEdit(file, node.endIndex, node.endIndex, "?")],
      basis: "house",
      place: { path: file.path, line: startLineOf(node) },
    }),
  ];
}

interface Group {
  /** The call that looked for the pattern. */
  readonly match: Node;
  readonly which: number | string;
}

/** The group of a match that a name, `match[2]` or `match.groups.tag` holds. */
function groupOf(node: Node): Group | null {
  if (node.type === "identifier") {
    const pattern = patternsBefore(node).find((one) =>
      one.namedChildren.some(({ text }) => text === node.text),
    );
    const value = pattern?.parent?.type === "variable_declarator" ? field(pattern.parent, "value") : null;
    const which = pattern ? placeIn(pattern, node.text) : -1;
    const match = value && matchOf(value);
    return match && which > 0 ? { match, which } : null;
  }
  if (!/^(?:subscript|member)_expression$/.test(node.type)) return null;
  const object = field(node, "object");
  const index = field(node, "index");
  if (object && index?.type === "number") {
    const match = matchOf(object);
    return match ? { match, which: Number(index.text) } : null;
  }
  const holder =
    object?.type === "member_expression" && field(object, "property")?.text === "groups"
      ? field(object, "object")
      : null;
  const match = holder && matchOf(holder);
  return match ? { match, which: field(node, "property")?.text ?? "" } : null;
}

function patternsBefore(node: Node): Node[] {
  return node.tree.rootNode
    .descendantsOfType("array_pattern")
    .filter((one) => one.endIndex <= node.startIndex)
    .reverse();
}

/** Place of a name in `[, major, minor]`, its holes counted. */
function placeIn(pattern: Node, name: string): number {
  let place = 0;
  for (const child of pattern.children) {
    if (child.type === ",") place += 1;
    if (child.text === name) return place;
  }
  return -1;
}

/** `text.match(PATTERN)` or `PATTERN.exec(text)`, also over a name. */
function matchOf(node: Node): Node | null {
  const value = node.type === "identifier" ? lastBinding(node, node.text) : node;
  const callee = value?.type === "call_expression" ? field(value, "function") : null;
  return callee && /^(?:match|exec)$/.test(field(callee, "property")?.text ?? "") ? value : null;
}

/** The text of the pattern that a call looks for; null where it is not written out, or finds all places. */
function patternOf(code: CodeIndex, file: SourceFile, call: Node): string | null {
  const callee = field(call, "function");
  const isExec = callee && field(callee, "property")?.text === "exec";
  const given = isExec ? field(callee, "object") : field(call, "arguments")?.firstNamedChild;
  const found = given?.type === "identifier" ? code.resolve(file.path, given.text)?.node : given;
  const regex = found?.type === "variable_declarator" ? field(found, "value") : found;
  return regex?.type === "regex" ? (field(regex, "pattern")?.text ?? null) : null;
}

/** Whether a text may fit the pattern without this group: it, or what is around it, may be left out or be another way. */
function isOptional(pattern: string, which: number | string): boolean {
  const base = { isWanted: false, holds: false, hasWays: false };
  const open = [base];
  let count = 0;
  let isInClass = false;
  for (let at = 0; at < pattern.length; at += 1) {
    const sign = pattern[at];
    if (sign === "\\") at += 1;
    else if (isInClass) isInClass = sign !== "]";
    else if (sign === "[") isInClass = true;
    else if (sign === "(") {
      const named = /^\(\?<(\w+)>/.exec(pattern.slice(at))?.[1];
      const isGroup = named !== undefined || pattern[at + 1] !== "?";
      if (isGroup) count += 1;
      const isWanted = isGroup && (which === count || which === named);
      open.push({ isWanted, holds: false, hasWays: false });
    } else if (sign === "|") {
      (open.at(-1) ?? base).hasWays = true;
    } else if (sign === ")") {
      const closed = open.pop();
      if (!closed?.isWanted) continue;
      if (/^(?:[?*]|\{0,)/.test(pattern.slice(at + 1))) return true;
      // What holds it may be left out as a whole, or be one of several ways.
      const outer = open.at(-1) ?? base;
      if (closed.holds && closed.hasWays) return true;
      outer.isWanted = true;
      outer.holds = true;
    }
  }
  return base.holds && base.hasWays;
}

/** Where the entry is read with care: `version.tag ? … : …`, `version.tag ?? …`, `if (!version.tag)`. */
function askedAt(code: CodeIndex, entry: string): string | null {
  for (const path of code.mentions(`.${entry}`)) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    const found = file.tree.rootNode.descendantsOfType("member_expression").find((node) => {
      if (field(node, "property")?.text !== entry) return false;
      const { parent } = node;
      if (node.children.some(({ type }) => type === "optional_chain")) return false;
      const isLeft = parent?.type === "binary_expression" && field(parent, "left")?.id === node.id;
      return (
        (isLeft && /^(?:\?\?|\|\||&&)$/.test(field(parent, "operator")?.text ?? "")) ||
        (parent?.type === "ternary_expression" && field(parent, "condition")?.id === node.id) ||
        (parent?.type === "unary_expression" && parent.text.startsWith("!")) ||
        (parent?.type === "parenthesized_expression" && parent.parent?.type === "if_statement")
      );
    });
    if (found) return `${path}:${startLineOf(found)}`;
  }
  return null;
}
