import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../code-index.ts";
import { STDLIB_MODULES } from "./stdlib-modules.ts";

/** Groups of imports in the order that isort, ruff and PEP 8 use. */
export const SECTIONS = ["future", "stdlib", "third_party", "first_party", "relative"] as const;
export type Section = (typeof SECTIONS)[number];

export interface PlacedImport {
  readonly node: Node;
  /** As written. */
  readonly module: string;
  readonly section: Section;
}

export type StatementPlace =
  | { readonly kind: "after"; readonly node: Node; readonly blankLine: boolean }
  | { readonly kind: "before"; readonly node: Node; readonly blankLine: boolean };

/** @param module absolute name; `written` as it stands in the statement. */
export function sectionOf(code: CodeIndex, path: string, module: string, written: string): Section {
  if (written.startsWith(".")) return "relative";
  if (module === "__future__") return "future";
  const top = module.split(".")[0] ?? module;
  if (isFirstParty(code, path, top)) return "first_party";
  return STDLIB_MODULES.has(top) ? "stdlib" : "third_party";
}

function isFirstParty(code: CodeIndex, path: string, top: string): boolean {
  if (code.moduleNameOf(path).split(".")[0] === top) return true;
  if (STDLIB_MODULES.has(top)) return false;
  return code.paths.some((candidate) => {
    const parts = candidate.replace(/\.py$/, "").split("/");
    const at = parts.indexOf(top);
    return at >= 0 && at <= 3 && code.moduleNameOf(candidate).split(".")[0] === top;
  });
}

/**
 * Where a `from module import …`, or an `import module`, goes among the imports of a file: beside those of its kind, the
 * plain ones above the others. Null when there are none to go by.
 */
export function statementPlace(
  imports: readonly PlacedImport[],
  module: string,
  section: Section,
  kind: "from" | "plain" = "from",
): StatementPlace | null {
  const rank = (name: Section) => SECTIONS.indexOf(name);
  const same = imports.filter((placed) => placed.section === section);
  const type = kind === "from" ? "import_from_statement" : "import_statement";
  const alike = same.filter((placed) => placed.node.type === type);
  const smaller = alike.findLast((placed) => compare(placed.module, module) < 0);
  if (smaller) return { kind: "after", node: smaller.node, blankLine: false };
  const next = alike[0] ?? (kind === "plain" ? same[0] : undefined);
  if (next) return { kind: "before", node: next.node, blankLine: false };
  const last = same.at(-1);
  if (last) return { kind: "after", node: last.node, blankLine: false };
  const before = imports.findLast((placed) => rank(placed.section) < rank(section));
  if (before) return { kind: "after", node: before.node, blankLine: true };
  const after = imports[0];
  return after ? { kind: "before", node: after.node, blankLine: true } : null;
}

function compare(left: string, right: string): number {
  const a = left.toLowerCase();
  const b = right.toLowerCase();
  return a < b ? -1 : a > b ? 1 : 0;
}
