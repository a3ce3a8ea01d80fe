import type { Node } from "web-tree-sitter";

/** What an expression is, whatever the language calls it. Operators of the search are written on these. */
export type View =
  | {
      readonly kind: "compare" | "logic" | "arithmetic";
      readonly left: Node;
      readonly operator: Node;
      readonly right: Node;
    }
  /** `low <= x < high`: each operator with what stands before and behind it. */
  | { readonly kind: "chain"; readonly links: readonly Link[] }
  | { readonly kind: "not" | "negative"; readonly operand: Node }
  | {
      readonly kind: "call";
      readonly callee: Node;
      readonly name: string;
      readonly receiver: Node | null;
      readonly values: readonly Node[];
      readonly list: Node;
    }
  | { readonly kind: "name" }
  | { readonly kind: "member"; readonly object: Node; readonly property: Node }
  | { readonly kind: "index"; readonly object: Node; readonly index: Node }
  | {
      readonly kind: "slice";
      readonly lower: Node | null;
      readonly upper: Node | null;
      readonly step: Node | null;
    }
  | { readonly kind: "integer"; readonly value: number }
  | { readonly kind: "text" | "nothing" | "await" | "collection" | "comprehension" | "lambda" }
  /** A regular expression; a list handed over by its entries. */
  | { readonly kind: "pattern" | "spread" }
  | { readonly kind: "truth"; readonly value: boolean }
  | { readonly kind: "ternary"; readonly condition: Node; readonly then: Node; readonly otherwise: Node };

export interface Link {
  readonly left: Node;
  readonly operator: Node;
  readonly right: Node;
}

/** What a statement is. */
export type StatementView =
  | { readonly kind: "if"; readonly condition: Node; readonly body: Node; readonly otherwise: Node | null }
  | { readonly kind: "while"; readonly condition: Node; readonly body: Node }
  | {
      readonly kind: "for";
      readonly target: Node | null;
      readonly iterable: Node | null;
      readonly body: Node;
    }
  | { readonly kind: "return"; readonly value: Node | null }
  | { readonly kind: "assign"; readonly target: Node; readonly operator: Node | null; readonly value: Node }
  | { readonly kind: "expression"; readonly expression: Node }
  | { readonly kind: "raise" | "break" | "continue" | "other" };

/** How a language is read and written. One per language. */
export interface Dialect {
  readonly id: "python" | "javascript";
  view(node: Node): View | null;
  statement(node: Node): StatementView;
  /** Whether a node is a statement of a block. */
  isStatement(node: Node): boolean;
  /** Whether a node is read like a statement, but has no room beside it: a body without braces, what an arrow answers. */
  isAlone(node: Node): boolean;
  /** Statements of the block that a node is. */
  statementsOf(block: Node): readonly Node[];
  isBlock(node: Node): boolean;
  isFunction(node: Node): boolean;
  /** Whether the node names a value that is read here, not a parameter, keyword or target. */
  isRead(node: Node): boolean;
  /** What makes each loop of a function end by an error after very many turns; none where that is not needed. */
  loopGuards(definition: Node): readonly (readonly Insertion[])[];
  /** What makes a function tell of its calls; none where they are watched in another way. */
  watch(definition: Node): readonly Insertion[];
  readonly words: Words;
}

/** Text that is put in front of a position. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** Texts of a language. */
export interface Words {
  readonly comparisons: Readonly<Record<string, readonly string[]>>;
  readonly logic: Readonly<Record<string, readonly string[]>>;
  readonly arithmetic: Readonly<Record<string, readonly string[]>>;
  readonly assignments: Readonly<Record<string, readonly string[]>>;
  /** Calls of the same shape, by last name. */
  readonly siblings: Readonly<Record<string, readonly string[]>>;
  /** Functions that are put around a value. */
  readonly wrappers: readonly string[];
  /** Methods without arguments that are called on a value. */
  readonly finishers: readonly string[];
  readonly nothing: string;
  readonly truth: readonly [string, string];
  /** Numbers that are below and above all others. */
  readonly extremes: readonly string[];
  /** Values that functions return at their simplest. */
  readonly neutral: readonly string[];
  not(text: string): string;
  both(left: string, right: string): string;
  either(left: string, right: string): string;
  equal(left: string, right: string): string;
  isNothing(text: string): string;
  isSomething(text: string): string;
  isEmpty(text: string): string;
  length(text: string): string;
  contains(collection: string, part: string): string;
  copied(list: string): string;
  /** What a mapping keeps under a key, 0 where it keeps nothing. */
  kept(mapping: string, key: string): string;
  returns(value: string | null): string;
  assigns(target: string, operator: string, value: string): string;
  /** A statement that runs only under a condition; lines are indented by `unit` more than `indent`. */
  guarded(condition: string, lines: readonly string[], indent: string, unit: string): string;
  readonly leave: readonly string[];
}
