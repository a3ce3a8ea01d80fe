import type { Node } from "web-tree-sitter";

/** One of the branches of a statement, as the statements that run in it. */
export interface Arm {
  readonly statements: readonly Node[];
  /** What is asked before it is entered. */
  readonly asked: readonly Node[];
  /** A handler: what was tried need not have run. */
  readonly isHandler: boolean;
}

/** How a statement lets the code behind it be reached. */
export type Passage =
  /** It returns, raises, or goes elsewhere in a loop. */
  | { readonly kind: "leaves" }
  /** One of several arms runs; where `isWhole` is false, none may. */
  | {
      readonly kind: "arms";
      readonly arms: readonly Arm[];
      readonly isWhole: boolean;
      readonly asked: readonly Node[];
    }
  | { readonly kind: "within"; readonly statements: readonly Node[] }
  | { readonly kind: "loop"; readonly isEndless: boolean }
  | { readonly kind: "plain" };

/** The shapes of statements that ways are made of, in one language. */
export interface Grammar {
  statementsOf(block: Node): readonly Node[];
  passage(statement: Node): Passage;
  /** Names that a statement binds, with what they are given where that is one expression. */
  boundBy(statement: Node): readonly Bound[];
  /** Expression of a statement that is nothing else. */
  expressionOf(statement: Node): Node | null;
  /** `console.log(…)`, `log.warning(…)`. */
  isSaid(expression: Node): boolean;
  /** How a read of a name is used. */
  useOf(read: Node): Use;
  /** Reads of a name under a node, inner functions included. */
  readsOf(node: Node, name: string): readonly Node[];
  /** The store, the key and the value of `store.set(key, value)` and `store[key] = value`. */
  entryOf(statement: Node): Entry | null;
  /** The store and the key that a condition asks about: `key in store`, `store.has(key)`; `isThere` is false under `not`. */
  heldBy(condition: Node): Held | null;
  /** How an entry is read. */
  readEntry(store: string, key: string, isMap: boolean): string;
}

export interface Bound {
  readonly name: Node;
  readonly value: Node | null;
  /** How many names are bound by the same statement. */
  readonly among: number;
  readonly isAlwaysMade: boolean;
  /** `count += 1`, which needs a value before. */
  readonly isUpdate: boolean;
}

export type Use =
  /** It is changed: `list.push(…)`, `cell.oven = …`. */
  | "changed"
  /** It is put into a store. */
  | "kept"
  | "said"
  /** A part of it is read: `cell.oven`, `next.getMonth()`. */
  | "part"
  /** A condition asks whether it is there at all. */
  | "asked_for_presence"
  /** A condition asks something else. */
  | "asked"
  | "used";

export interface Entry {
  readonly store: Node;
  readonly key: Node;
  readonly value: Node;
  readonly isMap: boolean;
}

export interface Held {
  readonly store: Node;
  readonly key: Node;
  readonly isThere: boolean;
  readonly isMap: boolean;
}
