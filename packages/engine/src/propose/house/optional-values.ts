import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../code/nodes.ts";

/** How the project reads something that may be None: `task.due.isoformat() if task.due else None`. */
export interface OptionalRead {
  /** Last name of what may be None: `due`. */
  readonly name: string;
  /** What is given instead, as written. */
  readonly fallback: string;
  /** `x is not None`, or the plain truth of it. */
  readonly form: "is_not_none" | "truth";
  /** What takes the value. */
  readonly consumer: Consumer;
  readonly file: SourceFile;
  readonly node: Node;
}

/** What an expression's value is used for. */
export type Consumer =
  | "entry"
  | "returned"
  | "argument"
  | "text"
  | "operand"
  | "condition"
  | "looped"
  | "other";

const MOST_FILES = 300;
const known = new WeakMap<CodeIndex, readonly OptionalRead[]>();

/** All such reads of the project's code outside its tests. */
export function optionalReads(code: CodeIndex): readonly OptionalRead[] {
  const found = known.get(code);
  if (found) return found;
  const made = code
    .mentions(" else ")
    .concat(code.mentions(" or "))
    .filter((path, index, all) => path.endsWith(".py") && all.indexOf(path) === index)
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => [
      ...file.tree.rootNode
        .descendantsOfType("conditional_expression")
        .flatMap((node) => conditional(file, node)),
      ...file.tree.rootNode.descendantsOfType("boolean_operator").flatMap((node) => alternative(file, node)),
    ]);
  known.set(code, made);
  return made;
}

/** `x.y if x else d`, `d if x is None else x.y` */
function conditional(file: SourceFile, node: Node): OptionalRead[] {
  const [body, condition, other] = node.namedChildren;
  if (!body || !condition || !other) return [];
  const asked = askedFor(condition);
  if (!asked) return [];
  const [used, fallback] = asked.isPositive ? [body, other] : [other, body];
  if (!startsWith(used, asked.subject)) return [];
  const name = lastNameOf(asked.subject) ?? keyName(asked.subject);
  return name === null
    ? []
    : [{ name, fallback: fallback.text, form: asked.form, consumer: consumerOf(node), file, node }];
}

/** `x or d` */
function alternative(file: SourceFile, node: Node): OptionalRead[] {
  const left = field(node, "left");
  const right = field(node, "right");
  const isOr = node.children.some((child) => child.type === "or");
  if (!isOr || !left || !right || !/^(?:attribute|identifier|subscript|call)$/.test(left.type)) return [];
  const name = lastNameOf(left) ?? keyName(left);
  const isLiteral = /^(?:integer|float|string|list|dictionary|tuple|none|call)$/.test(right.type);
  // `grade or None` keeps one word for nothing; it stands in for nothing.
  if (name === null || !isLiteral || right.type === "none") return [];
  return [{ name, fallback: right.text, form: "truth", consumer: consumerOf(node), file, node }];
}

/** `row["minutes"]`, `data.get("minutes")` */
function keyName(node: Node): string | null {
  const key =
    node.type === "subscript" ? field(node, "subscript") : field(node, "arguments")?.firstNamedChild;
  const text = key ? /^["'](\w+)["']$/.exec(key.text)?.[1] : undefined;
  return text ?? null;
}

/** What a condition asks whether it is there: `x`, `x is not None`, `not x`. */
export function askedFor(
  condition: Node,
): { subject: Node; isPositive: boolean; form: OptionalRead["form"] } | null {
  if (/^(?:identifier|attribute|subscript)$/.test(condition.type))
    return { subject: condition, isPositive: true, form: "truth" };
  if (condition.type === "not_operator") {
    const inner = field(condition, "argument");
    return inner && { subject: inner, isPositive: false, form: "truth" };
  }
  const [left, right] = condition.namedChildren;
  if (condition.type !== "comparison_operator" || right?.type !== "none" || !left) return null;
  return { subject: left, isPositive: /\bis\s+not\b|!=/.test(condition.text), form: "is_not_none" };
}

function startsWith(node: Node, subject: Node): boolean {
  return node.text.startsWith(subject.text) || node.text.includes(`(${subject.text}`);
}

/** What takes the value of an expression. */
export function consumerOf(node: Node): Consumer {
  const parent = node.parent;
  switch (parent?.type) {
    case "parenthesized_expression":
    case "await":
      return consumerOf(parent);
    case "pair":
      return "entry";
    case "keyword_argument":
    case "argument_list":
      return "argument";
    case "return_statement":
      return "returned";
    case "interpolation":
      return "text";
    case "binary_operator":
    case "augmented_assignment":
      return "operand";
    case "comparison_operator":
    case "if_statement":
    case "boolean_operator":
    case "not_operator":
    case "elif_clause":
    case "while_statement":
      return "condition";
    case "for_statement":
    case "for_in_clause":
      return "looped";
    default:
      return "other";
  }
}

export interface RankedRead {
  readonly fallback: string;
  readonly form: OptionalRead["form"];
  /** `same`: the same field is read so elsewhere; `style`: other fields are, for the same kind of use. */
  readonly match: "same" | "style";
  readonly evidence: readonly string[];
  /** Last names of what is read so, and the reads. */
  readonly names: readonly string[];
  readonly reads: readonly OptionalRead[];
}

/**
 * What the house gives in place of a None: reads of the same field first, then reads for the same kind of use in the
 * same function, file and package.
 */
export function houseFallbacks(
  code: CodeIndex,
  wanted: {
    readonly name: string;
    readonly consumer: Consumer;
    readonly file: SourceFile;
    readonly node: Node;
  },
): RankedRead[] {
  const reads = optionalReads(code);
  const same = reads.filter((read) => read.name === wanted.name && fits(read.consumer, wanted.consumer));
  const own = ancestorOfType(wanted.node, ["function_definition"]);
  const folder = wanted.file.path.slice(0, wanted.file.path.lastIndexOf("/") + 1);
  const nearness = (read: OptionalRead) =>
    own !== null && ancestorOfType(read.node, ["function_definition"])?.id === own.id
      ? 3
      : read.file.path === wanted.file.path
        ? 2
        : read.file.path.startsWith(folder)
          ? 1
          : 0;
  const style = reads.filter((read) => read.name !== wanted.name && read.consumer === wanted.consumer);
  return [...grouped(same, "same", nearness), ...grouped(style, "style", nearness)];
}

function fits(read: Consumer, wanted: Consumer): boolean {
  return read === wanted || (isPlainUse(read) && isPlainUse(wanted));
}

/** Uses that pass the value on as it is. */
function isPlainUse(consumer: Consumer): boolean {
  return consumer === "entry" || consumer === "returned" || consumer === "argument" || consumer === "other";
}

function grouped(
  reads: readonly OptionalRead[],
  match: RankedRead["match"],
  nearness: (read: OptionalRead) => number,
): RankedRead[] {
  const groups = [...Map.groupBy(reads, (read) => read.fallback)];
  const ranked = groups.toSorted(
    ([, left], [, right]) =>
      Math.max(...right.map(nearness)) - Math.max(...left.map(nearness)) || right.length - left.length,
  );
  return ranked.map(([fallback, own]) => {
    const near = own.toSorted((left, right) => nearness(right) - nearness(left));
    const [first] = near;
    return {
      fallback,
      form: first?.form ?? "truth",
      match,
      reads: own,
      names: [...new Set(own.map(({ name }) => name))],
      evidence: near.slice(0, 3).map(({ file, node }) => `${file.path}:${startLineOf(node)}`),
    };
  });
}
