import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { classOfValue, enclosingClass } from "../../../diagnose/origin/python/callees.ts";
import { enclosed, isPlain, replaceNode } from "../edits/expressions.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

const MOST_FILES = 200;

/** A part of a thing: `self.installed`, `ticket["opened"]`. */
interface Part {
  readonly owner: Node;
  readonly name: string;
  readonly kind: "attribute" | "subscript";
}

/** `thing.last or thing.first`: one part of a thing, and the one that stands in for it. */
interface Pair {
  readonly file: SourceFile;
  readonly node: Node;
  readonly part: Part;
  readonly instead: Part;
  readonly isTruth: boolean;
}

/**
 * A part that may be empty, for which another part of the same thing stands in elsewhere: `row["touched"]` beside
 * `row["touched"] or row["opened"]`, and `self.inspected + YEAR` beside `(self.flushed or self.installed) + HALF_A_YEAR` in
 * a class that has its `installed` too.
 */
export function otherFields({ code, fault, message, suspects }: Scene): Guess[] {
  const [value] = suspects;
  const own = value && /NoneType/.test(message) && isPlain(value) ? partOf(value) : null;
  if (!value || !own) return [];
  const { file } = fault;
  const pairs = pairsIn(code).filter(({ part, node }) => part.kind === own.kind && !isAround(node, value));
  const same = pairs.filter(({ part }) => part.name === own.name);
  const alike = pairs.filter((pair) => pair.part.name !== own.name && isUsedAlike(pair, value));
  const known = (same.length > 0 ? same : alike).filter(({ instead }) =>
    hasPart(code, file, value, own, instead.name),
  );
  const names = new Set(known.map(({ instead }) => instead.name));
  const [first] = known;
  if (!first || names.size !== 1 || first.instead.name === own.name) return [];
  const written =
    value.text.slice(0, value.text.length - tailOf(value).length) +
    tailOf(value).replace(own.name, first.instead.name);
  const text = first.isTruth
    ? `${value.text} or ${written}`
    : `${value.text} if ${value.text} is not None else ${written}`;
  const place = `${first.file.path}:${startLineOf(first.node)}`;
  return [
    {
      strength: same.length > 0 ? 0.9 : 0.84,
      idea: runningIdea({
        cause: `\`${value.text}\` may be None, and ${file.path}:${fault.line} does not allow for that.`,
        explanation: `\`${written}\` stands in for it, as at ${place}.`,
        edits: [replaceNode(file, value, enclosed(value, text))],
        name: `${own.name}_is_not_there`,
        sentence: `Without ${own.name} the ${first.instead.name} counts.`,
      }),
    },
  ];
}

export function partOf(node: Node): Part | null {
  if (node.type === "attribute") {
    const owner = field(node, "object");
    const name = field(node, "attribute")?.text;
    return owner && name ? { owner, name, kind: "attribute" } : null;
  }
  const key = node.type === "subscript" ? field(node, "subscript") : null;
  const owner = node.type === "subscript" ? field(node, "value") : null;
  const name = key && plainString(key);
  return owner && name ? { owner, name, kind: "subscript" } : null;
}

/** What a part is written with behind its owner. */
function tailOf(node: Node): string {
  const owner = field(node, node.type === "attribute" ? "object" : "value");
  return node.text.slice(owner?.text.length ?? 0);
}

function isAround(outer: Node, inner: Node): boolean {
  return (
    outer.tree.rootNode.id === inner.tree.rootNode.id &&
    outer.startIndex <= inner.startIndex &&
    inner.endIndex <= outer.endIndex
  );
}

const known = new WeakMap<CodeIndex, readonly Pair[]>();

function pairsIn(code: CodeIndex): readonly Pair[] {
  const found = known.get(code);
  if (found) return found;
  const made = [...new Set([...code.mentions(" or "), ...code.mentions(" else ")])]
    .filter((path) => path.endsWith(".py"))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["boolean_operator", "conditional_expression"])
        .flatMap((node) => pairOf(file, node) ?? []),
    );
  known.set(code, made);
  return made;
}

function pairOf(file: SourceFile, node: Node): Pair | null {
  const sides = node.type === "boolean_operator" ? alternatives(node) : choices(node);
  const part = sides && partOf(sides.first);
  const instead = sides && partOf(sides.second);
  const isOfOne = part && instead && part.kind === instead.kind && part.owner.text === instead.owner.text;
  return isOfOne ? { file, node, part, instead, isTruth: sides.isTruth } : null;
}

interface Sides {
  readonly first: Node;
  readonly second: Node;
  readonly isTruth: boolean;
}

function alternatives(node: Node): Sides | null {
  const first = field(node, "left");
  const second = field(node, "right");
  return field(node, "operator")?.text === "or" && first && second ? { first, second, isTruth: true } : null;
}

/** `a if a is not None else b`, `b if a is None else a` */
function choices(node: Node): Sides | null {
  const [body, condition, other] = node.namedChildren;
  if (!body || !condition || !other) return null;
  if (condition.text === body.text) return { first: body, second: other, isTruth: true };
  if (condition.text === `${body.text} is not None`) return { first: body, second: other, isTruth: false };
  const isDenied = condition.text === `${other.text} is None` || condition.text === `not ${other.text}`;
  return isDenied ? { first: other, second: body, isTruth: condition.type === "not_operator" } : null;
}

/** Whether a pair is used as the value is, in a function of the same name or in the same file. */
function isUsedAlike({ node, file }: Pair, value: Node): boolean {
  const scope = (one: Node) => ancestorOfType(one, ["function_definition"]);
  const [theirs, ours] = [scope(node), scope(value)];
  const isKin = theirs !== null && ours !== null && field(theirs, "name")?.text === field(ours, "name")?.text;
  const isOfFile = file.tree.rootNode.id === value.tree.rootNode.id;
  return (isKin || isOfFile) && useOf(node) !== null && useOf(node) === useOf(value);
}

/** What is done with a value, in few words: `+ timedelta`, `.upper()`, `date(…)`; null where that says little. */
export function useOf(node: Node): string | null {
  const parent = node.parent;
  if (parent?.type === "parenthesized_expression") return useOf(parent);
  if (parent?.type === "attribute" && field(parent, "object")?.id === node.id)
    return `.${field(parent, "attribute")?.text}`;
  if (parent?.type === "binary_operator") {
    const other = field(parent, field(parent, "left")?.id === node.id ? "right" : "left");
    const callee = other?.type === "call" ? lastNameOf(field(other, "function") ?? other) : null;
    return callee ? `${field(parent, "operator")?.text} ${callee}` : null;
  }
  if (parent?.type === "argument_list" && parent.parent?.type === "call")
    return `${lastNameOf(field(parent.parent, "function") ?? parent)}()`;
  return null;
}

/** Whether the thing has a part of this name, as far as the code says. */
function hasPart(code: CodeIndex, file: SourceFile, value: Node, own: Part, name: string): boolean {
  const scope = ancestorOfType(value, ["function_definition"]);
  const owner =
    own.owner.text === "self" && scope
      ? enclosingClass(code, file.path, scope)
      : classOfValue(code, file.path, own.owner);
  if (own.kind === "attribute" && owner)
    return new RegExp(`(?:^\\s*|\\bself\\.)${name}\\s*[:=]|\\bdef ${name}\\(`, "m").test(owner.node.text);
  // Of a thing whose class nobody tells it must be read somewhere in the file beside this one.
  const read = own.kind === "attribute" ? `.${name}` : `["']${name}["']`;
  return new RegExp(
    `\\b${own.owner.text.split(".").at(-1)}${own.kind === "attribute" ? `\\${read}\\b` : `\\[${read}\\]`}`,
  ).test(file.text);
}
