import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../code/nodes.ts";
import { readCall } from "../../code/python/calls.ts";
import { moduleNameAt } from "./write-refusal.ts";

/** A default with which the project reads a key elsewhere. */
export interface KeyDefault {
  /** As written: `True`, `"en"`, `[]`. */
  readonly text: string;
  readonly evidence: readonly string[];
  /** The file of the first place. */
  readonly file: SourceFile;
}

/** A default as it is written at another place, with what a constant of a module has to be imported by there; null where it cannot be. */
export function defaultAt(
  code: CodeIndex,
  { text, file }: KeyDefault,
  target: { readonly file: SourceFile; readonly statement: Node },
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const root = /^[A-Za-z_]\w*(?=[.\w]*$)/.exec(text)?.[0];
  if (root === undefined || /^(?:True|False|None)$/.test(root)) return { text, imports: [] };
  const made = moduleNameAt(code, file, root, target);
  return made && { text: text.replace(root, made.text), imports: made.imports };
}

/** Defaults given for a key over the project's code, the commonest first; None where it is read without one. */
export function keyDefaults(code: CodeIndex, key: string): KeyDefault[] {
  const reads = filesWith(code, key).flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType("call")
      .flatMap((call) => defaultIn(file, call, key).map((found) => ({ ...found, file }))),
  );
  const groups = [...Map.groupBy(reads, ({ text }) => text)];
  return groups
    .toSorted(([, left], [, right]) => right.length - left.length)
    .flatMap(([text, own]) => {
      const file = own[0]?.file;
      return file ? [{ text, file, evidence: own.map(({ place }) => place).slice(0, 3) }] : [];
    });
}

/** `x.get("key", default)`, `x.setdefault("key", default)`, `x.pop("key", default)`, `x.get("key") or default` */
function defaultIn(file: SourceFile, call: Node, key: string): { text: string; place: string }[] {
  const callee = field(call, "function");
  const name = callee?.type === "attribute" ? lastNameOf(callee) : null;
  if (name !== "get" && name !== "setdefault" && name !== "pop") return [];
  const [first, given] = readCall(call).positional;
  if (!first || plainString(first) !== key) return [];
  const place = `${file.path}:${startLineOf(call)}`;
  if (given) return isConstant(given) ? [{ text: given.text, place }] : [];
  if (name !== "get") return [];
  const parent = call.parent;
  const isOr = parent?.type === "boolean_operator" && parent.children.some((child) => child.type === "or");
  const other = isOr && field(parent, "left")?.id === call.id ? field(parent, "right") : null;
  return other && isConstant(other) ? [{ text: other.text, place }] : [];
}

/** A value that means the same everywhere: a literal or a constant of a module. */
function isConstant(node: Node): boolean {
  if (/^(?:identifier|attribute)$/.test(node.type)) return /^[A-Z][A-Z0-9_]*$/.test(lastNameOf(node) ?? "");
  return /^(?:string|integer|float|true|false|none|list|dictionary|tuple|unary_operator)$/.test(node.type);
}

/** Keys that the project's code writes into dictionaries, with how often: entries, assignments, keywords of `dict`. */
export function writtenKeys(code: CodeIndex, near: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (key: string | null) => {
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const path of code.paths) {
    if (!path.endsWith(".py") || counts.size > 5_000) continue;
    // Only files that hold something like the key can matter; the rest is not parsed.
    if (!mentionsPart(code, path, near)) continue;
    const file = code.file(path);
    if (!file || file.isTest) continue;
    for (const node of file.tree.rootNode.descendantsOfType(["pair", "assignment"])) {
      if (node.type === "pair") add(textOf(field(node, "key")));
      else {
        const target = field(node, "left");
        if (target?.type === "subscript") add(textOf(field(target, "subscript")));
      }
    }
  }
  return counts;
}

function mentionsPart(code: CodeIndex, path: string, near: string): boolean {
  const start = near.slice(0, Math.max(2, Math.floor(near.length / 2)));
  const end = near.slice(-Math.max(2, Math.floor(near.length / 2)));
  return code.mentions(start).includes(path) || code.mentions(end).includes(path);
}

function textOf(node: Node | null): string | null {
  return node && plainString(node);
}

function filesWith(code: CodeIndex, text: string): SourceFile[] {
  return code
    .mentions(text)
    .filter((path) => path.endsWith(".py"))
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest);
}

/** How often a key stands as a text in the code, tests left out. */
export function keyUses(code: CodeIndex, key: string): number {
  const pattern = new RegExp(`["']${key.replace(/[^\w]/g, "\\$&")}["']`, "g");
  return filesWith(code, key).reduce((sum, file) => sum + (file.text.match(pattern)?.length ?? 0), 0);
}
