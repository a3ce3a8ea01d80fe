import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import { replacing, type TextEdit, textWith } from "../borrow/text-edits.ts";
import type { ProjectCode } from "../python/project-code.ts";
import { namesBound, targetNames } from "./names.ts";
import { isOwn, type Scope, scopeAround } from "./scope.ts";
import type { Given, Slice } from "./slice.ts";

/** What is done at the end of a slice: an expression, and how a test writes it. */
export interface Deed {
  readonly scope: Scope;
  readonly node: Node;
  /** Parts of it that are written in another way. */
  readonly replaced?: readonly TextEdit[];
  /** The lines that do it, given its text. */
  readonly write: (text: string) => readonly string[];
}

/** The lines of a slice and of what is done with it, the scopes in the order in which they ran. */
export function writeSlice(project: ProjectCode, slice: Slice, deed: Deed): readonly string[] {
  const naming = namesFor(slice, deed);
  const scopes = [
    ...new Map(
      [...slice.pieces, ...slice.givens, deed].map(({ scope }) => [scope.key, scope] as const),
    ).values(),
  ].toSorted((left, right) => left.order - right.order);
  const lines: string[] = [];
  let depth = 0;
  const add = (text: string) =>
    lines.push(...text.split("\n").map((line) => (line === "" ? "" : `${"    ".repeat(depth)}${line}`)));
  for (const scope of scopes) {
    const open: Node[] = [];
    for (const given of slice.givens.filter((one) => one.scope.key === scope.key)) {
      const name = naming(scope, given.name);
      const text =
        typeof given.text === "string"
          ? given.text
          : written(project, given.text.scope, given.text.node, naming);
      if (text !== name) add(`${name} = ${text}`);
    }
    const last = lastIn(slice, scope, deed);
    const pieces = slice.pieces
      .filter((one) => one.scope.key === scope.key)
      .toSorted((left, right) => left.node.startIndex - right.node.startIndex);
    for (const { node, isHeader } of pieces) {
      closeAround(open, node);
      depth = open.length;
      if (!isHeader) {
        add(written(project, scope, node, naming));
        continue;
      }
      add(headOf(project, scope, node, naming));
      open.push(node);
      depth = open.length;
    }
    if (last) {
      closeAround(open, last);
      depth = open.length;
    }
    if (scope.key === deed.scope.key)
      for (const line of deed.write(written(project, deed.scope, deed.node, naming, deed.replaced)))
        add(line);
  }
  return lines;
}

/** The place in a scope to which the next scope, or what is done, belongs. */
function lastIn(slice: Slice, { key }: Scope, deed: Deed): Node | null {
  if (deed.scope.key === key) return deed.node;
  const within = [...slice.pieces, ...slice.givens, deed].find(
    ({ scope }) => scope.caller?.scope.key === key,
  );
  return within?.scope.caller?.call ?? null;
}

function closeAround(open: Node[], node: Node): void {
  for (let top = open.at(-1); top; top = open.at(-1)) {
    if (top.startIndex <= node.startIndex && node.endIndex <= top.endIndex) return;
    open.pop();
  }
}

type Naming = (scope: Scope, name: string) => string;

/** A name for each name of each scope, its own where no other scope has the same. */
function namesFor(slice: Slice, deed: Deed): Naming {
  const chosen = new Map<string, string>();
  const taken = new Map<string, string>();
  const ownerOf = (scope: Scope, name: string): Scope | null => {
    for (let one: Scope | null = scope; one; one = scopeAround(one))
      if (isOwn(one, name) || (one.definition === null && namesBound(one.root).includes(name))) return one;
    return null;
  };
  const choose = (scope: Scope, name: string, same: string | null) => {
    const key = `${scope.key}:${name}`;
    if (chosen.has(key)) return;
    const wanted = same ?? (/^(?:self|cls)$/.test(name) ? subjectName(scope) : name);
    let free = wanted;
    for (let count = 2; same === null && (taken.get(free) ?? key) !== key; count++)
      free = `${wanted}_${count}`;
    chosen.set(key, free);
    if (same === null) taken.set(free, key);
  };
  const all: { readonly scope: Scope; readonly names: readonly string[]; readonly text?: Given["text"] }[] = [
    ...slice.pieces.map(({ scope, node, isHeader }) => ({
      scope,
      names: isHeader
        ? node.type === "for_statement"
          ? targetNames(field(node, "left"))
          : node.namedChildren.filter((one) => one.type !== "block").flatMap((one) => namesBound(one))
        : namesBound(node),
    })),
    ...slice.givens.map(({ scope, name, text }) => ({ scope, names: [name], text })),
    { scope: deed.scope, names: [] },
  ];
  for (const { scope, names, text } of all.toSorted((left, right) => left.scope.order - right.scope.order)) {
    for (const name of names) {
      const isPlain = text !== undefined && typeof text !== "string" && text.node.type === "identifier";
      const from = isPlain && typeof text !== "string" ? ownerOf(text.scope, text.node.text) : null;
      const same =
        isPlain && typeof text !== "string" && from
          ? (chosen.get(`${from.key}:${text.node.text}`) ?? null)
          : null;
      choose(ownerOf(scope, name) ?? scope, name, same);
    }
  }
  return (scope, name) => {
    const owner = ownerOf(scope, name);
    return (owner && chosen.get(`${owner.key}:${name}`)) ?? name;
  };
}

/** `cart` for the object of a method of `Cart`. */
function subjectName({ definition }: Scope): string {
  const owner =
    definition?.parent?.type === "decorated_definition" ? definition.parent.parent : definition?.parent;
  const name = owner?.parent?.type === "class_definition" ? field(owner.parent, "name")?.text : null;
  return (name ?? "subject")
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/^_+/, "")
    .toLowerCase();
}

function written(
  project: ProjectCode,
  scope: Scope,
  node: Node,
  naming: Naming,
  replaced: readonly TextEdit[] = [],
): string {
  const file = project.code.file(scope.path);
  const names = renamed(scope, node, naming).filter((one) =>
    replaced.every(({ start, end }) => one.end <= start || end <= one.start),
  );
  return file ? textWith(file, node, [...replaced, ...names]) : node.text;
}

function headOf(project: ProjectCode, scope: Scope, node: Node, naming: Naming): string {
  const body = field(node, "body");
  const file = project.code.file(scope.path);
  if (!file || !body) return node.text;
  const edits = renamed(scope, node, naming).filter(({ end }) => end <= body.startIndex);
  let text = "";
  let position = node.startIndex;
  for (const edit of edits.toSorted((left, right) => left.start - right.start)) {
    text += file.text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  text += file.text.slice(position, body.startIndex);
  return text.trim();
}

function renamed(scope: Scope, node: Node, naming: Naming): TextEdit[] {
  const all = [...(node.type === "identifier" ? [node] : []), ...node.descendantsOfType("identifier")];
  return all.flatMap((one) => {
    const { parent } = one;
    const isMember = parent?.type === "attribute" && field(parent, "attribute")?.id === one.id;
    const isKeyword = parent?.type === "keyword_argument" && field(parent, "name")?.id === one.id;
    if (isMember || isKeyword || one.startIndex < node.startIndex || one.endIndex > node.endIndex) return [];
    const name = naming(scope, one.text);
    return name === one.text ? [] : [replacing(one, name)];
  });
}
