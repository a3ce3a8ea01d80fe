import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { wordsOfName } from "../../house/words.ts";
import { freeName } from "../javascript/names.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 8;

/**
 * `TABLES[thing.kind]` where the rest of the house reads `TABLES[tableFor(kind)]`: the key goes through the function that
 * knows which entries there are, and so do the keys of what is filled by the same entries.
 */
export function houseKeyGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_WAYS)) {
    const file = scene.investigation.code.file(place.path);
    const access = accessOf(place.node);
    const isAsked = access !== null && requestPartOf(scene.investigation, place.path, access.key) !== null;
    // What a client asks for that is not there is no matter of what stands for it.
    const found = file && !file.isTest && access && !isAsked ? keyGuess(scene, file, access) : null;
    if (found) return [found];
  }
  return [];
}

interface Access {
  readonly table: Node;
  readonly key: Node;
}

function accessOf(node: Node): Access | null {
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const isGet =
    callee?.type === "member_expression" && /^(?:get|has)$/.test(field(callee, "property")?.text ?? "");
  const table = isGet
    ? field(callee, "object")
    : node.type === "subscript_expression"
      ? field(node, "object")
      : null;
  const key = isGet ? field(node, "arguments")?.firstNamedChild : field(node, "index");
  return table?.type === "identifier" && key ? { table, key } : null;
}

const PLAIN = /^(?:identifier|member_expression)$/;

function keyGuess(scene: Scene, file: SourceFile, { key }: Access): Guess | null {
  const { code } = scene.investigation;
  const scope = functionAround(key);
  if (!PLAIN.test(key.type) || !scope) return null;
  const own = accessesIn(scope).filter((one) => one.key.text === key.text);
  for (const { table } of own) {
    const made = code.resolve(file.path, table.text);
    const form = made?.node ? formOfHouse(code, file, scope, table.text, made, key) : null;
    if (!form) continue;
    const brought =
      form.path === file.path
        ? { local: form.name, edits: [] as readonly Edit[] }
        : planJavascriptImport(code, file, { path: form.path, name: form.name });
    const edits = brought && editsFor(code, file, own, key, brought.local);
    if (!brought || !edits) continue;
    return guess(scene, 0.93, {
      name: `key_by_${form.name}`,
      sentence: "What has no entry of its own is answered from the one that stands for it",
      cause: `\`${key.text}\` need not be a key of \`${table.text}\`; \`${form.name}\` says which key it has.`,
      explanation: `Takes the key that \`${form.name}\` gives, as ${form.where} does.`,
      edits: [...brought.edits, ...edits],
      basis: "house",
      place: { path: file.path, line: startLineOf(key) },
    });
  }
  return null;
}

function accessesIn(scope: Node): Access[] {
  return scope
    .descendantsOfType(["subscript_expression", "call_expression"])
    .flatMap((node) => accessOf(node) ?? []);
}

interface Form {
  readonly name: string;
  readonly path: string;
  readonly where: string;
}

/** The function through which all others read the table by a part of this name; null where they differ. */
function formOfHouse(
  code: CodeIndex,
  own: SourceFile,
  scope: Node,
  text: string,
  made: { readonly path: string; readonly name: string },
  key: Node,
): Form | null {
  const name = lastNameOf(key) ?? key.text;
  const found: (Form | null)[] = code.mentions(text).flatMap((path) => {
    const file = code.file(path);
    const known = file && !file.isTest ? code.resolve(path, text) : null;
    if (!file || known?.path !== made.path || known.name !== made.name) return [];
    return accessesIn(file.tree.rootNode)
      .filter(({ table }) => table.text === text && !isInside(table, path === own.path ? scope : null))
      .flatMap((access) => formAt(code, file, access, name));
  });
  const [first] = found;
  if (!first || found.some((one) => one === null || one.name !== first.name || one.path !== first.path))
    return null;
  return first;
}

/** `[tableFor(kind)]`, `[table]` with `const table = tableFor(kind)`; null where the part itself is the key, empty for others. */
function formAt(code: CodeIndex, file: SourceFile, { key }: Access, name: string): (Form | null)[] {
  const bound = key.type === "identifier" ? (boundTo(key) ?? key) : key;
  if (PLAIN.test(bound.type)) {
    const around = functionAround(key);
    const asked = around && code.symbolsOf(file.path)?.functions.find(({ node }) => node.id === around.id);
    // The function itself looks whether there is such a key.
    const isAsker = asked ? code.callsOf(asked.name).some(({ node }) => accessAround(node) !== null) : false;
    return lastNameOf(bound) === name && !isAsker ? [null] : [];
  }
  const callee = bound.type === "call_expression" ? field(bound, "function") : null;
  const [given, ...others] = field(bound, "arguments")?.namedChildren ?? [];
  const made = callee?.type === "identifier" ? code.resolve(file.path, callee.text) : null;
  const isOfThis = given && others.length === 0 && lastNameOf(given) === name;
  return callee && made?.node && isOfThis
    ? [{ name: made.name, path: made.path, where: `${file.path}:${startLineOf(key)}` }]
    : [];
}

/** The read of a table whose key a call makes. */
function accessAround(call: Node): Access | null {
  const outer = call.parent;
  if (outer?.type === "subscript_expression" && field(outer, "index")?.id === call.id) return accessOf(outer);
  return outer?.type === "variable_declarator" ? { table: outer, key: call } : null;
}

function boundTo(identifier: Node): Node | null {
  const scope = functionAround(identifier);
  const declared = (scope?.descendantsOfType("variable_declarator") ?? []).filter(
    (node) => field(node, "name")?.text === identifier.text,
  );
  const [only] = declared;
  return only && declared.length === 1 ? field(only, "value") : null;
}

function isInside(node: Node, outer: Node | null): boolean {
  return outer !== null && outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}

/** One read gets the key where it stands; for several it is named in front of the first. */
function editsFor(
  code: CodeIndex,
  file: SourceFile,
  own: readonly Access[],
  key: Node,
  maker: string,
): Edit[] | null {
  const [first] = own;
  if (!first) return null;
  if (own.length === 1)
    return [textEdit(file, first.key.startIndex, first.key.endIndex, `${maker}(${key.text})`)];
  const statement = statementOf(first.key);
  const block = statement?.parent;
  if (!statement || !block || own.some((one) => !isInside(one.key, block))) return null;
  const name = freeName(code, file, statement, nameOf(maker));
  const end = usesSemicolons(file) ? ";" : "";
  return [
    insertBefore(file, statement, [`const ${name} = ${maker}(${key.text})${end}`]),
    ...own.map((one) => textEdit(file, one.key.startIndex, one.key.endIndex, name)),
  ];
}

/** `table` of `tableFor`, `key` of `keyOf` and of `normalise`. */
function nameOf(maker: string): string {
  const words = wordsOfName(maker).filter(
    (word) => !/^(?:get|to|find|resolve|lookup|for|of|from|by|as|normali[sz]ed?|clean|known)$/.test(word),
  );
  return words.length > 0
    ? words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join("")
    : "key";
}
