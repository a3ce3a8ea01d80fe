import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { javascriptLedger } from "./javascript-ledger.ts";
import { pythonLedger } from "./python-ledger.ts";

/** A name under which a part of a record is made or read. */
export interface Word {
  readonly name: string;
  readonly side: "made" | "read";
  readonly file: SourceFile;
  /** Where the name is written: an identifier, a property or a text. */
  readonly node: Node;
  /** What the record is called here: its variable, type or list, in words. Empty where nothing tells. */
  readonly things: readonly string[];
  /** What is made under the name; null where that is not written. */
  readonly value: Node | null;
  /** The whole reading expression, of a read that is one. */
  readonly whole: Node | null;
  /** The record that is set, where the name does not stand behind it: `Object.assign(order, { number })`. */
  readonly object?: string;
}

/** A literal, class or type: names that are made together. */
export interface Making {
  readonly kind: "literal" | "class" | "type" | "table";
  readonly file: SourceFile;
  readonly node: Node;
  readonly things: readonly string[];
  readonly words: readonly Word[];
  /** Whether there may be more than is written: something is spread into it. */
  readonly isOpen: boolean;
}

/** All names of the parts of records in a program. */
export interface Ledger {
  readonly makings: readonly Making[];
  /** Made alone, `row.total = …`, and not together with others. */
  readonly set: readonly Word[];
  readonly reads: readonly Word[];
  readonly readsOf: ReadonlyMap<string, readonly Word[]>;
  readonly makesOf: ReadonlyMap<string, readonly Word[]>;
}

export interface Page {
  readonly makings: readonly Making[];
  readonly set: readonly Word[];
  readonly reads: readonly Word[];
}

const MOST_FILES = 240;
const ledgers = new WeakMap<CodeIndex, Map<string, Ledger>>();

/** The ledger of the code of one language, tests included; made once. */
export function ledgerOf(code: CodeIndex, language: "python" | "node"): Ledger {
  const known = ledgers.get(code) ?? new Map<string, Ledger>();
  ledgers.set(code, known);
  const found = known.get(language) ?? madeOf(code, language);
  known.set(language, found);
  return found;
}

function madeOf(code: CodeIndex, language: "python" | "node"): Ledger {
  const pages = code.paths
    .filter((path) => /\.pyi?$/.test(path) === (language === "python"))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .map((file) => (language === "python" ? pythonLedger(file) : javascriptLedger(file)));
  const makings = pages.flatMap((page) => page.makings);
  const set = pages.flatMap((page) => page.set);
  const reads = pages.flatMap((page) => page.reads);
  return {
    makings,
    set,
    reads,
    readsOf: byName(reads),
    makesOf: byName([...makings.flatMap(({ words }) => words), ...set]),
  };
}

function byName(words: readonly Word[]): Map<string, Word[]> {
  const found = new Map<string, Word[]>();
  for (const word of words) {
    const same = found.get(word.name);
    if (same) same.push(word);
    else found.set(word.name, [word]);
  }
  return found;
}
