import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/** Methods that a list has and a text has not. */
const LIST_ONLY =
  /^(?:map|filter|forEach|reduce|reduceRight|some|every|find|findIndex|findLast|flatMap|flat|join|sort|toSorted|push|unshift|reverse|entries|keys|values)$/;
const QUERY =
  /^(?:req|request|ctx|context|c)(?:\.request|\.req)?\??\.(?:query|queryParams|queryStringParameters|multiValueQueryStringParameters)\b|^query\b|\.searchParams\.get\(|^(?:params|searchParams|search|url\.searchParams)\.get\(/;

/**
 * A value that comes once as a text and several times as a list, such as a parameter of a query, is used as a list. It is
 * made one where it comes in: as the house does it elsewhere, else as the language does.
 */
export function oneOrManyGuesses(scene: Scene): Guess[] {
  const method = scene.trace.ways[0]?.place.members[0]?.name;
  if (scene.trace.fault !== "missing_member" || method === undefined || !LIST_ONLY.test(method)) return [];
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, 16)) {
    const file = code.file(place.path);
    const isWhole = place.members.length === 1 && place.members[0]?.name === method;
    if (!file || file.isTest || !isWhole || !isRead(place.node)) continue;
    const found = listOf(scene, file, place);
    if (found) return [found];
  }
  const taken = takenApart(scene, method);
  return taken ? [taken] : [];
}

/** `const { tags = [] } = req.query`: a parameter that was taken out by its name is made a list where it is used as one. */
function takenApart(scene: Scene, method: string): Guess | null {
  const { code } = scene.investigation;
  const [first, ...others] = scene.trace.ways.slice(0, 8).map(({ place }) => place);
  const source = others.find(
    ({ path, node, members }) =>
      path === first?.path &&
      members.length === 2 &&
      members[0]?.name === first.node.text &&
      members[1]?.name === method &&
      /\.(?:query|queryParams|queryStringParameters)$|^query$/.test(node.text) &&
      QUERY.test(node.text),
  );
  const file = first && code.file(first.path);
  if (!first || !file || !source || first.node.type !== "identifier") return null;
  const { node } = first;
  const sent = scene.investigation.event?.request?.query.find(([key]) => key === node.text)?.[1] ?? "";
  const split = sent.includes(",") ? splitMaker(code, file, source.node.text) : null;
  if (sent.includes(",") && !split) return null;
  const maker = split ?? helperMaker(code, file, null) ?? plainMaker(code) ?? standardMaker(node);
  const like = maker.where.length > 0 ? `, as ${maker.where.join(", ")} does` : "";
  return guess(scene, maker.strength, {
    name: "one_is_a_list_of_one",
    sentence: "The request is answered also where the value is given once",
    cause: `\`${node.text}\` of the query is a text when it is given once, and a list only when it is given several times.`,
    explanation: `Makes a list of it${like}.`,
    edits: [...maker.edits, textEdit(file, node.startIndex, node.endIndex, maker.text(node.text))],
    basis: maker.basis,
    place: { path: file.path, line: startLineOf(node) },
  });
}

function isRead(node: Node): boolean {
  return /^(?:member_expression|subscript_expression|call_expression)$/.test(node.type);
}

interface Maker {
  readonly text: (value: string) => string;
  readonly takesNothing: boolean;
  readonly edits: readonly Edit[];
  readonly where: readonly string[];
  readonly basis: "house" | "standard";
  readonly strength: number;
}

function listOf(scene: Scene, file: SourceFile, { node }: ValuePlace): Guess | null {
  const { code } = scene.investigation;
  const isQuery = QUERY.test(node.text);
  const root = rootOf(node);
  const value = capturedValue(scene, node);
  const isParted = value?.includes(",") ?? false;
  const maker =
    (isParted ? splitMaker(code, file, root) : null) ??
    helperMaker(code, file, isQuery ? null : root) ??
    (isQuery
      ? (plainMaker(code) ?? splitMaker(code, file, root) ?? (isParted ? null : standardMaker(node)))
      : null);
  if (!maker) return null;
  const whole = maker.takesNothing ? withFallback(node) : node;
  const edit = textEdit(file, whole.startIndex, whole.endIndex, maker.text(node.text));
  const like = maker.where.length > 0 ? `, as ${maker.where.join(", ")} does` : "";
  return guess(scene, maker.strength, {
    name: "one_is_a_list_of_one",
    sentence: "The request is answered also where the value is given once",
    cause: `\`${node.text}\` is a text when it is given once, and a list only when it is given several times.`,
    explanation: `Makes a list of it where it comes in${like}.`,
    edits: [...maker.edits, edit],
    basis: maker.basis,
    place: { path: file.path, line: startLineOf(node) },
  });
}

function rootOf(node: Node): string | null {
  const object = field(node, "object") ?? field(field(node, "function") ?? node, "object");
  return object?.text ?? null;
}

/** What the captured request has for the parameter that is read. */
function capturedValue({ investigation: { event } }: Scene, node: Node): string | null {
  const name = /["'`]([^"'`]+)["'`]/.exec(node.text)?.[1] ?? field(node, "property")?.text;
  return event?.request?.query.find(([key]) => key === name)?.[1] ?? null;
}

/** `req.query.tag ?? []`: what stands in for nothing goes where the maker takes care of nothing itself. */
function withFallback(node: Node): Node {
  const parent = node.parent;
  const isFallback =
    parent?.type === "binary_expression" &&
    /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "") &&
    field(parent, "left")?.id === node.id &&
    field(parent, "right")?.text === "[]";
  return isFallback ? parent : node;
}

/** A function of the house that gives a list of what may be one: it asks `Array.isArray` of its only parameter. */
function helperMaker(code: CodeIndex, file: SourceFile, root: string | null): Maker | null {
  for (const symbol of listHelpers(code)) {
    const used = code.callsOf(symbol.name).filter(({ path }) => !code.file(path)?.isTest);
    const alike = used.filter(
      ({ node }) => rootOf(field(node, "arguments")?.firstNamedChild ?? node) === root,
    );
    // Where a value of any source could be meant, the house has to do the same with another part of that source.
    if (root !== null && alike.length === 0) continue;
    const name = namedHere(code, file, symbol);
    if (!name) continue;
    const body = field(symbol.node, "body")?.text ?? "";
    return {
      text: (value) => `${name.local}(${value})`,
      takesNothing: /undefined|null|\?\?|\|\| \[\]|!\w+/.test(body),
      edits: name.edits,
      where: [...alike, ...used].slice(0, 1).map(({ path, line }) => `${path}:${line}`),
      basis: "house",
      strength: 0.95,
    };
  }
  return null;
}

function listHelpers(code: CodeIndex): FunctionSymbol[] {
  return code.mentions("Array.isArray").flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return (code.symbolsOf(path)?.functions ?? []).filter(({ node, name, qualifiedName }) => {
      const [only, ...rest] = parameterNames(node);
      const isTop = !qualifiedName.includes(".") || qualifiedName === `exports.${name}`;
      if (!only || rest.length > 0 || !isTop || name.startsWith("<")) return false;
      const word = only.replace(/\$/g, "\\$");
      const body = field(node, "body")?.text ?? "";
      return (
        body.length < 300 &&
        new RegExp(`Array\\.isArray\\(${word}\\)`).test(body) &&
        new RegExp(`\\[(?:String\\()?${word}\\)?\\]`).test(body)
      );
    });
  });
}

function namedHere(
  code: CodeIndex,
  file: SourceFile,
  symbol: FunctionSymbol,
): { readonly local: string; readonly edits: readonly Edit[] } | null {
  if (symbol.path === file.path) return { local: symbol.name, edits: [] };
  // `params.list(…)` where the module is at hand as a whole.
  for (const { local, imported } of code.symbolsOf(file.path)?.imports ?? []) {
    if (local === null || !/^(?:\*|default)$/.test(imported ?? "")) continue;
    const found = code.resolve(file.path, `${local}.${symbol.name}`);
    if (found?.path === symbol.path) return { local: `${local}.${symbol.name}`, edits: [] };
  }
  return planJavascriptImport(code, file, { path: symbol.path, name: symbol.name });
}

/** `[].concat(req.query.tag)`, `Array.isArray(x) ? x : [x]` of another parameter. */
function plainMaker(code: CodeIndex): Maker | null {
  for (const path of code.mentions(".query")) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const node of file.tree.rootNode.descendantsOfType(["call_expression", "ternary_expression"])) {
      const own = {
        where: [`${path}:${startLineOf(node)}`],
        edits: [],
        basis: "house",
        strength: 0.92,
      } as const;
      if (/^\[\]\.concat\((?:req|request|ctx|c)\b[^()]*\.query\b/.test(node.text))
        return { ...own, text: (value) => `[].concat(${value} ?? [])`, takesNothing: true };
      const asked = /^Array\.isArray\(([\w.$]*query[\w.$]*)\)\s*\?\s*\1\s*:\s*\[\1\]$/.exec(node.text);
      if (asked) return { ...own, text: (value) => `[${value} ?? []].flat()`, takesNothing: true };
    }
  }
  return null;
}

/** `(req.query.fields ?? "").split(",")` of another parameter. */
function splitMaker(code: CodeIndex, own: SourceFile, root: string | null): Maker | null {
  if (root === null) return null;
  for (const path of [own.path, ...code.mentions(".split(")]) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const call of file.tree.rootNode.descendantsOfType("call_expression")) {
      const callee = field(call, "function");
      if (callee?.type !== "member_expression" || field(callee, "property")?.text !== "split") continue;
      const object = field(callee, "object");
      const source = object?.text ?? "";
      const read = new RegExp(`${root.replace(/[.$?]/g, "\\$&")}(?:\\.[\\w$]+|\\[[^\\]]+\\])`).exec(source);
      const separator = field(call, "arguments")?.firstNamedChild?.text;
      if (!read || !separator || !/^["'`][,;|]["'`]$/.test(separator)) continue;
      const after = /^(?:\.filter\(Boolean\)|\.map\(\((\w+)\) => \1\.trim\(\)\))+/.exec(
        file.text.slice(call.endIndex, call.endIndex + 120),
      );
      const tail = after?.[0] ?? "";
      return {
        text: (value) => {
          const plain =
            source === read[0]
              ? `(${value} ?? ${separator.replace(/[,;|]/, "")})`
              : source.replace(read[0], () => value);
          return `${plain}.split(${separator})${tail === "" ? ".filter(Boolean)" : tail}`;
        },
        takesNothing: true,
        edits: [],
        where: [`${path}:${startLineOf(call)}`],
        basis: "house",
        strength: 0.9,
      };
    }
  }
  return null;
}

function standardMaker(node: Node): Maker {
  const isGetter = /\bsearchParams\b.*\.get\(|^\w+\.get\(/.test(node.text);
  return {
    text: (value) => (isGetter ? value.replace(/\.get\(/, ".getAll(") : `[${value} ?? []].flat()`),
    takesNothing: true,
    edits: [],
    where: [],
    basis: "standard",
    strength: 0.8,
  };
}
