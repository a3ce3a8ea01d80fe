import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { exportsOf } from "../../../code/javascript/exports.ts";
import { dottedName, field, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { wordsOfName } from "../../house/words.ts";
import { moduleFile } from "./module-files.ts";
import { bare } from "./said.ts";
import type { Odd, Sight } from "./sight.ts";

/** What an entry of a table gives. */
interface Entry {
  readonly key: string | null;
  readonly value: Node;
  readonly form: "thing" | "names" | "made" | "other";
  /** The part that is taken out of a module, `render` of `require("./csv").render`. */
  readonly part: string | null;
  /** The names of the module that is given whole. */
  readonly names: readonly Given[];
  /** Where the module is named, when it is. */
  readonly at: Node;
}

interface Given {
  readonly name: string;
  readonly kind: "class" | "function" | "other";
}

/**
 * One entry of a table gives something else than all others: the whole module where they give its class, what a function
 * gives where they give the function.
 */
export function oddEntry({ code, fault }: Sight): Odd[] {
  const { type, value } = fault.exception;
  if (!/^(?:TypeError|AttributeError)$/.test(type)) return [];
  const isOfKind =
    /not a (?:constructor|function)|not callable|has no attribute|of undefined|missing \d+ required/.test(
      value,
    );
  if (!isOfKind) return [];
  const files = new Set(fault.frames.flatMap(({ path }) => [path, ...code.importsOf(path)]));
  for (const path of files) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    for (const table of file.tree.rootNode.descendantsOfType(["object", "dictionary", "array", "list"])) {
      const odd = oddOf(code, file, table, value);
      if (odd) return [odd];
    }
  }
  return [];
}

function oddOf(code: CodeIndex, file: SourceFile, table: Node, message: string): Odd | null {
  const items = table.namedChildren.filter(({ type }) => type !== "comment");
  if (items.length < 3 || items.length > 60) return null;
  const entries = items.map((item) => entryOf(code, file, item));
  const counts = new Map<Entry["form"], number>();
  for (const { form } of entries) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [usual] = [...counts].toSorted((left, right) => right[1] - left[1])[0] ?? [];
  const odds = entries.filter(({ form }) => form !== usual);
  const [odd, ...more] = odds;
  if (!odd || more.length > 0 || usual === undefined || usual === "other" || odd.form === "other")
    return null;
  const others = entries.filter((entry) => entry !== odd);
  const like = others[0];
  if (!like) return null;
  const text = textLike(odd, usual, others, message);
  if (text === null) return null;
  return {
    cause: `The entry${odd.key ? ` \`${odd.key}\`` : ""} at ${file.path}:${startLineOf(odd.value)} gives something else than all others of its table.`,
    explanation: `Gives \`${text.shown}\`, as ${file.path}:${startLineOf(like.value)} does beside it.`,
    edits: [textEdit(file, text.from, text.to, text.replacement)],
    basis: "house",
    name: "entry_like_the_others",
    sentence: "The entry gives what all others give",
    place: { path: file.path, line: startLineOf(odd.value) },
  };
}

function textLike(
  odd: Entry,
  usual: Entry["form"],
  others: readonly Entry[],
  message: string,
): { from: number; to: number; replacement: string; shown: string } | null {
  if (odd.form === "names" && usual === "thing") {
    const name = partMeant(odd, others, message);
    if (name === null) return null;
    return {
      from: odd.at.endIndex,
      to: odd.at.endIndex,
      replacement: `.${name}`,
      shown: `${odd.at.text}.${name}`,
    };
  }
  if (odd.form === "made" && usual === "thing" && !/missing \d+ required/.test(message)) {
    const callee = field(odd.at, "function") ?? field(odd.at, "constructor");
    const given = field(odd.at, "arguments")?.namedChildren ?? [];
    // `{ shout: shout() }` becomes `{ shout }`.
    const pair = odd.at.parent?.type === "pair" && field(odd.at.parent, "key")?.text === callee?.text;
    if (callee && given.length === 0 && pair && odd.at.parent?.parent?.type === "object")
      return {
        from: odd.at.parent.startIndex,
        to: odd.at.endIndex,
        replacement: callee.text,
        shown: callee.text,
      };
    return callee && given.length === 0
      ? { from: odd.at.startIndex, to: odd.at.endIndex, replacement: callee.text, shown: callee.text }
      : null;
  }
  if (odd.form === "thing" && usual === "made" && odd.part === null) {
    const bareCalls = others.every(({ at }) => (field(at, "arguments")?.namedChildCount ?? 1) === 0);
    if (!bareCalls) return null;
    const isNew = others.every(({ at }) => at.type === "new_expression");
    const shown = `${isNew ? "new " : ""}${odd.at.text}()`;
    return { from: odd.at.startIndex, to: odd.at.endIndex, replacement: shown, shown };
  }
  return null;
}

/** The part of a module that its entry should give: the one that the others take, or that is called as the entry is. */
function partMeant({ names, key, at }: Entry, others: readonly Entry[], message: string): string | null {
  const parts = new Set(others.map(({ part }) => part));
  const [shared] = parts;
  if (parts.size === 1 && shared && names.some(({ name }) => name === shared)) return shared;
  const wanted = /constructor/.test(message)
    ? names.filter(({ kind }) => kind === "class")
    : names.filter(({ kind }) => kind !== "other");
  const source = at.descendantsOfType("string")[0];
  const stem =
    (source &&
      plainString(source)
        ?.split("/")
        .at(-1)
        ?.replace(/\.\w+$/, "")) ??
    at.text;
  const called = [key, stem].flatMap((one) => (one ? [wordsOfName(one).join("")] : []));
  const same = wanted.filter(({ name }) => called.includes(wordsOfName(name).join("")));
  const [only, ...more] = same.length > 0 ? same : wanted;
  return only && more.length === 0 ? only.name : null;
}

function entryOf(code: CodeIndex, file: SourceFile, item: Node): Entry {
  const key = field(item, "key");
  const value = field(item, "value") ?? item;
  const common = { key: key && (plainString(key) ?? key.text), value, part: null, names: [] };
  let node = bare(value);
  // `() => require("./paper")` gives what it loads when it is needed.
  const body =
    node.type === "arrow_function" && (field(node, "parameters")?.namedChildCount ?? 1) === 0
      ? field(node, "body")
      : null;
  if (body && body.type !== "statement_block") node = bare(body);
  const required = requiredPath(node);
  if (required !== null) {
    const path = moduleFile(code, file.path, required);
    const given = path ? givenOut(code, path) : null;
    if (!given) return { ...common, form: "other", at: node };
    return given.isWhole
      ? { ...common, form: "thing", at: node }
      : { ...common, form: "names", names: given.names, at: node };
  }
  if (/^(?:member_expression|attribute)$/.test(node.type)) {
    const object = field(node, "object");
    const part = field(node, "property") ?? field(node, "attribute");
    const isModule =
      object !== null &&
      (requiredPath(object) !== null ||
        (dottedName(object) !== null && isModuleName(code, file, object.text)));
    if (isModule && part) return { ...common, form: "thing", part: part.text, at: node };
    return { ...common, form: isDefinition(code, file, node) ? "thing" : "other", at: node };
  }
  if (node.type === "identifier" || node.type === "shorthand_property_identifier") {
    if (isModuleName(code, file, node.text))
      return { ...common, form: "names", names: namesOfModule(code, file, node.text), at: node };
    return { ...common, form: isDefinition(code, file, node) ? "thing" : "other", at: node };
  }
  if (/^(?:call|call_expression|new_expression)$/.test(node.type)) {
    const callee = field(node, "function") ?? field(node, "constructor");
    return { ...common, form: callee && isDefinition(code, file, callee) ? "made" : "other", at: node };
  }
  return { ...common, form: "other", at: node };
}

/** `./csv` of `require("./csv")`. */
function requiredPath(node: Node): string | null {
  const callee = node.type === "call_expression" ? field(node, "function") : null;
  const given = callee?.text === "require" ? field(node, "arguments")?.namedChildren[0] : null;
  return given ? plainString(given) : null;
}

function givenOut(code: CodeIndex, path: string): { isWhole: boolean; names: readonly Given[] } | null {
  const root = code.file(path)?.tree.rootNode;
  if (!root) return null;
  const entries = exportsOf(root);
  const whole = entries.find(({ exported }) => exported === "default");
  if (whole && whole.node?.type !== "object") return { isWhole: true, names: [] };
  const symbols = code.symbolsOf(path);
  const kindOf = (name: string): Given["kind"] =>
    symbols?.classes.some((one) => one.name === name)
      ? "class"
      : symbols?.functions.some((one) => one.name === name)
        ? "function"
        : "other";
  const names = entries
    .filter(({ exported }) => exported !== "default" && exported !== "*")
    .map(({ exported, local }) => ({ name: exported, kind: kindOf(local ?? exported) }));
  return names.length > 0 ? { isWhole: false, names } : null;
}

function isModuleName(code: CodeIndex, file: SourceFile, name: string): boolean {
  const found = code.resolve(file.path, name);
  return found !== null && found.node === null;
}

function namesOfModule(code: CodeIndex, file: SourceFile, name: string): Given[] {
  const found = code.resolve(file.path, name);
  if (!found) return [];
  if (!found.path.endsWith(".py")) return [...(givenOut(code, found.path)?.names ?? [])];
  const symbols = code.symbolsOf(found.path);
  const isPublic = (one: { qualifiedName: string }) =>
    !one.qualifiedName.includes(".") && !one.qualifiedName.startsWith("_");
  return [
    ...(symbols?.classes ?? []).filter(isPublic).map((one): Given => ({ name: one.name, kind: "class" })),
    ...(symbols?.functions ?? [])
      .filter(isPublic)
      .map((one): Given => ({ name: one.name, kind: "function" })),
  ];
}

/** Whether a name stands for a function or class of the project. */
function isDefinition(code: CodeIndex, file: SourceFile, node: Node): boolean {
  const name = dottedName(node) ?? node.text;
  const found = code.resolve(file.path, name);
  const value = found?.node?.type === "variable_declarator" ? field(found.node, "value") : found?.node;
  return value != null && /function|class|method_definition/.test(value.type);
}
