import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { singular } from "../../house/words.ts";
import { bareArrowAround, beforeIt } from "../javascript/arrow-block.ts";
import { moduleNames } from "../javascript/names.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { isLocalName } from "./names.ts";
import type { Care, Likeness } from "./unify.ts";

export interface Written {
  readonly text: string;
  readonly imports: readonly Edit[];
}

/**
 * A part of the house's code with the own code in the place of `core`, where it has one, and local names as they are called here. Null where
 * it speaks of something that is not known here.
 */
export function written(
  code: CodeIndex,
  { own, house }: { readonly own: SourceFile; readonly house: SourceFile },
  part: { readonly whole: Node; readonly core: Node | null; readonly ownText: string },
  names: ReadonlyMap<string, string>,
): Written | null {
  const { whole, core, ownText } = part;
  const imports: Edit[] = [];
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = core
    ? [{ start: core.startIndex, end: core.endIndex, text: ownText }]
    : [];
  const inner = new Set(
    whole.descendantsOfType(["arrow_function", "function_expression"]).flatMap((node) => parametersIn(node)),
  );
  const [known, theirs] = [moduleNames(code, own), moduleNames(code, house)];
  for (const name of whole.descendantsOfType(["identifier", "shorthand_property_identifier"])) {
    if (core && core.startIndex <= name.startIndex && name.endIndex <= core.endIndex) continue;
    if (inner.has(name.text)) continue;
    if (isLocalName(house, name)) {
      const here = names.get(name.text);
      if (here === undefined || name.type !== "identifier") return null;
      changes.push({ start: name.startIndex, end: name.endIndex, text: here });
      continue;
    }
    if (own.path === house.path) continue;
    if (!theirs.has(name.text)) {
      // A global of the platform, unless the name means something else here.
      if (known.has(name.text)) return null;
      continue;
    }
    const local = broughtIn(code, own, house, name.text);
    if (local === null) return null;
    imports.push(...local.edits);
    if (local.local !== name.text)
      changes.push({ start: name.startIndex, end: name.endIndex, text: local.local });
  }
  let text = "";
  let at = whole.startIndex;
  for (const change of changes.toSorted((left, right) => left.start - right.start)) {
    text += house.text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return { text: text + house.text.slice(at, whole.endIndex), imports };
}

function parametersIn(node: Node): string[] {
  const single = field(node, "parameter");
  const all = single ? [single] : (field(node, "parameters")?.namedChildren ?? []);
  return all.map((one) => (field(one, "pattern") ?? one).text);
}

/** How a name of another file becomes known here; null where it cannot. */
function broughtIn(
  code: CodeIndex,
  own: SourceFile,
  house: SourceFile,
  name: string,
): { readonly local: string; readonly edits: readonly Edit[] } | null {
  const [here, there] = [code.resolve(own.path, name), code.resolve(house.path, name)];
  if (here && there && here.path === there.path && here.name === there.name)
    return { local: name, edits: [] };
  const imports = code.symbolsOf(house.path)?.imports ?? [];
  const binding = imports.find(({ local, atModuleLevel }) => local === name && atModuleLevel);
  const defined = binding
    ? planJavascriptImport(code, own, { binding, from: house.path })
    : planJavascriptImport(code, own, { path: house.path, name });
  return defined;
}

const LOOSE =
  /^(?:member|call|subscript|binary|unary|await|non_null|as|satisfies)_expression$|^spread_element$/;

/** The edit that takes the care of the house here. */
export function careEdits(
  code: CodeIndex,
  files: { readonly own: SourceFile; readonly house: SourceFile },
  { at, house, core, kind }: Care,
  likeness: Likeness,
): { readonly edits: readonly Edit[]; readonly imports: readonly Edit[] } | null {
  const { own } = files;
  if (kind === "chain") {
    const isIndex = field(house, "index") !== null;
    const end = at.type === "non_null_expression" ? at.endIndex - 1 : at.endIndex;
    return { edits: [textEdit(own, end, at.endIndex, isIndex ? "?." : "?")], imports: [] };
  }
  const plain = at.type === "non_null_expression" ? (at.firstNamedChild ?? at) : at;
  const named = namedHere(own, plain, house, likeness);
  if (!named) return null;
  const made = written(code, files, { whole: house, core, ownText: named.text }, named.names);
  if (!made) return null;
  const isLoose = LOOSE.test(at.parent?.type ?? "") && /^(?:default|guarded|awaited)$/.test(kind);
  const text = isLoose ? `(${made.text})` : made.text;
  const replaced = textEdit(own, at.startIndex, at.endIndex, text);
  return { edits: [...named.edits, replaced], imports: made.imports };
}

/** What the house has a name for gets one here, in front of the statement. Null where there is no place for it. */
function namedHere(
  own: SourceFile,
  plain: Node,
  house: Node,
  { names, unnamed }: Likeness,
): { readonly text: string; readonly names: ReadonlyMap<string, string>; readonly edits: Edit[] } | null {
  const asked = [...unnamed].filter(([name]) =>
    [house, ...house.descendantsOfType("identifier")].some(({ text }) => text === name),
  );
  const [first, ...others] = asked;
  if (!first) return { text: plain.text, names, edits: [] };
  const [theirs, call] = first;
  const scope = functionAround(plain);
  const name = scope && nameFor(own, scope, plain, call, theirs);
  const isInside = plain.startIndex <= call.startIndex && call.endIndex <= plain.endIndex;
  if (others.length > 0 || !name || !isInside || bareArrowAround(plain)) return null;
  const end = usesSemicolons(own) ? ";" : "";
  const line = beforeIt(own, plain, [`const ${name} = ${call.text}${end}`]);
  const start = call.startIndex - plain.startIndex;
  const text = plain.text.slice(0, start) + name + plain.text.slice(start + call.text.length);
  return line && { text, names: new Map([...names, [theirs, name]]), edits: [line] };
}

/** The name of the entry that it stands in, of one of those that it is taken of, or the one of the house; null where none is free. */
function nameFor(own: SourceFile, scope: Node, plain: Node, call: Node, theirs: string): string | null {
  const pair = plain.parent?.type === "pair" ? field(plain.parent, "key") : null;
  const given = field(call, "arguments")?.namedChildren ?? [];
  const many = given.length === 1 && given[0] ? lastNameOf(given[0]) : null;
  const one = many === null ? null : singular(many);
  const wanted = [
    ...(pair?.type === "property_identifier" ? [pair.text] : []),
    ...(one !== null && one !== many ? [one] : []),
    theirs,
    "found",
  ];
  const isFree = (name: string) =>
    !scope
      .descendantsOfType(["identifier", "shorthand_property_identifier"])
      .some(({ text }) => text === name) &&
    !own.tree.rootNode.namedChildren.some((one) => field(one, "name")?.text === name);
  return wanted.find(isFree) ?? null;
}
