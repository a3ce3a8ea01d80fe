import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";

/** How the project reads something that may be absent: `person.employer?.name ?? null`, `(article.authors ?? []).map(…)`. */
export interface OptionalRead {
  /** Last name of what may be absent: `employer`, `authors`. */
  readonly name: string;
  /** What is given instead, as written; null for a bare `?.`, which gives undefined. */
  readonly fallback: string | null;
  readonly operator: "??" | "||";
  /** `member`: something of it is read; `list`: it is used as a list. */
  readonly use: "member" | "list";
  readonly file: SourceFile;
  readonly node: Node;
}

/** What stands so many times more often in a place is the way of the house, whatever else is given once. */
const MOST_TIMES = 3;

const known = new WeakMap<CodeIndex, readonly OptionalRead[]>();
const MOST_FILES = 300;

export function optionalReads(code: CodeIndex): readonly OptionalRead[] {
  const found = known.get(code);
  if (found) return found;
  const paths = new Set(["?.", "??", "||", " : null", " : []", " ? "].flatMap((mark) => code.mentions(mark)));
  const made = [...paths]
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => [
      ...file.tree.rootNode.descendantsOfType("member_expression").flatMap((node) => chained(file, node)),
      ...file.tree.rootNode.descendantsOfType("binary_expression").flatMap((node) => alternative(file, node)),
      ...file.tree.rootNode
        .descendantsOfType("ternary_expression")
        .flatMap((node) => conditional(file, node)),
    ]);
  known.set(code, made);
  return made;
}

function hasOptionalChain(node: Node): boolean {
  return node.children.some((child) => child.type === "optional_chain");
}

/** `a.b?.c ?? d`, `a.b?.c` */
function chained(file: SourceFile, node: Node): OptionalRead[] {
  if (!hasOptionalChain(node)) return [];
  const object = field(node, "object");
  const name = object ? nameOfRead(object) : null;
  if (name === null) return [];
  let whole = node;
  while (
    whole.parent &&
    /^(?:member_expression|call_expression|parenthesized_expression)$/.test(whole.parent.type) &&
    (field(whole.parent, "object") ?? field(whole.parent, "function") ?? whole.parent.firstNamedChild)?.id ===
      whole.id
  )
    whole = whole.parent;
  const outer = whole.parent;
  const operator = outer?.type === "binary_expression" ? field(outer, "operator")?.text : undefined;
  const isLeft = outer !== null && operator !== undefined && field(outer, "left")?.id === whole.id;
  const fallback =
    isLeft && outer && /^(?:\?\?|\|\|)$/.test(operator ?? "") ? (field(outer, "right")?.text ?? null) : null;
  return [{ name, fallback, operator: operator === "||" ? "||" : "??", use: "member", file, node: whole }];
}

/** `employer` of `person.employer`; of `current()` the name of what is called, of `days[0]` that of the list. */
function nameOfRead(node: Node): string | null {
  if (node.type === "subscript_expression") return lastNameOf(field(node, "object") ?? node);
  return lastNameOf(node.type === "call_expression" ? (field(node, "function") ?? node) : node);
}

const LIST_METHOD =
  /^(?:map|filter|reduce|forEach|find|some|every|join|length|slice|flatMap|includes|sort|at)$/;

/** `(a.b ?? []).map(…)`, `a.b ?? []`, `[...(a ?? [])]` */
function alternative(file: SourceFile, node: Node): OptionalRead[] {
  const operator = field(node, "operator")?.text;
  const left = field(node, "left");
  const right = field(node, "right");
  if ((operator !== "??" && operator !== "||") || !left || !right) return [];
  const name = left.type === "subscript_expression" ? nameOfRead(left) : lastNameOf(left);
  if (name === null || hasOptionalChain(left)) return [];
  const outer = node.parent?.type === "parenthesized_expression" ? node.parent.parent : node.parent;
  const read = outer?.type === "member_expression" ? (field(outer, "property")?.text ?? "") : "";
  const isList = right.type === "array" || LIST_METHOD.test(read);
  return [{ name, fallback: right.text, operator, use: isList ? "list" : "member", file, node }];
}

/** `a.b ? a.b.c : d` */
function conditional(file: SourceFile, node: Node): OptionalRead[] {
  const condition = field(node, "condition");
  const used = field(node, "consequence");
  const other = field(node, "alternative");
  if (!condition || !used || !other) return [];
  const name = lastNameOf(condition);
  if (name === null || !used.text.startsWith(condition.text)) return [];
  const isList = other.type === "array";
  return [{ name, fallback: other.text, operator: "??", use: isList ? "list" : "member", file, node }];
}

export interface HouseFallback {
  readonly fallback: string | null;
  readonly operator: "??" | "||";
  /** `same`: the same field is read so elsewhere; `style`: others are, for the same kind of use. */
  readonly match: "same" | "style";
  readonly evidence: readonly string[];
  /** What is read so: the last names of it, and the reads as they are written. */
  readonly names: readonly string[];
  readonly texts: readonly string[];
  /** Whether one of them stands in the same function. */
  readonly isBeside: boolean;
}

/** What the house gives in place of something absent: the same field first, then the same use in the same function, file and folder. */
export function houseFallbacks(
  code: CodeIndex,
  wanted: {
    readonly name: string;
    readonly use: OptionalRead["use"];
    readonly file: SourceFile;
    readonly node: Node;
  },
): HouseFallback[] {
  const reads = optionalReads(code).filter((read) => read.use === wanted.use);
  const own = ancestorOfType(wanted.node, [
    "function_declaration",
    "arrow_function",
    "function_expression",
    "method_definition",
  ]);
  const folder = wanted.file.path.slice(0, wanted.file.path.lastIndexOf("/") + 1);
  const nearness = (read: OptionalRead) =>
    own !== null &&
    read.file.path === wanted.file.path &&
    own.startIndex <= read.node.startIndex &&
    read.node.endIndex <= own.endIndex
      ? 3
      : read.file.path === wanted.file.path
        ? 2
        : read.file.path.startsWith(folder)
          ? 1
          : 0;
  const grouped = (match: HouseFallback["match"], found: readonly OptionalRead[]): HouseFallback[] =>
    [...Map.groupBy(found, (read) => `${read.operator} ${read.fallback}`).values()]
      .toSorted(
        (left, right) =>
          Math.max(...right.map(nearness)) - Math.max(...left.map(nearness)) || right.length - left.length,
      )
      .flatMap((group) => {
        const near = group.toSorted((left, right) => nearness(right) - nearness(left));
        const [first] = near;
        return first
          ? [
              {
                fallback: first.fallback,
                operator: first.operator,
                match,
                names: [...new Set(group.map(({ name }) => name))],
                isBeside: nearness(first) === 3,
                texts: group.map(({ node }) => node.text.slice(0, 200)),
                evidence: near.slice(0, 3).map(({ file, node }) => `${file.path}:${startLineOf(node)}`),
              },
            ]
          : [];
      });
  // Another field's default says how the house writes it only close by.
  return [
    ...grouped(
      "same",
      reads.filter((read) => read.name === wanted.name),
    ),
    ...grouped(
      "style",
      reads.filter((read) => read.name !== wanted.name && nearness(read) >= 2),
    ),
  ];
}

/** Whether the house gives something else for the same part elsewhere, and hardly less often. */
export function isContested(choice: HouseFallback, all: readonly (HouseFallback | null)[]): boolean {
  return (
    choice.match === "same" &&
    !choice.isBeside &&
    choice.fallback !== null &&
    all.some(
      (other) =>
        other?.match === "same" &&
        other.fallback !== null &&
        other.fallback !== choice.fallback &&
        other.texts.length * MOST_TIMES > choice.texts.length,
    )
  );
}
