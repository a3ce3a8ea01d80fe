import type { Node } from "web-tree-sitter";
import { dataFilesOf } from "../../../code/data-files.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { fieldsOf } from "../../../code/python/class-fields.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { type Kind, kindOfClass, kindShown } from "../../kinds/kind.ts";
import { readKind } from "../../kinds/read-kind.ts";
import type { Slot } from "../../kinds/slots.ts";
import { enclosing, walk } from "../../search/scope.ts";
import { replaceNode } from "../edits/expressions.ts";
import type { Meant, Scene } from "../idle-binding/scene.ts";
import { byExample } from "./by-example.ts";
import { membersByValue } from "./enum-keys.ts";
import { disagreementOn } from "./odd-ones.ts";
import { agreed } from "./odd-places.ts";
import { madeInto } from "./standard.ts";
import { type Lookup, lookupsBehind, searchIn, type TableKeys, tableKeysOf } from "./tables.ts";

/** A key of one kind that is looked for among keys of another. */
export function keysOfOtherKind(scene: Scene): Meant[] {
  const lookups = lookupsOf(scene);
  const members = membersByValue(scene, lookups);
  if (members.length > 0) return members.slice(0, 1);
  const found = lookups.flatMap((lookup) => {
    const table = keysKept(scene, lookup);
    const kept = table && keptKind(scene, table);
    const asked = askedKind(scene, lookup);
    if (!table || !kept || kept === asked || !TEXTLIKE.has(kept)) return [];
    if (asked !== null && !TEXTLIKE.has(asked)) return [];
    return (
      (asked && keptOtherwise(scene, table, asked)) ??
      askedAsElsewhere(scene, lookup, kept) ??
      askedAsWritten(scene, lookup, table) ??
      (asked && askedAs(scene, lookup, asked, kept)) ??
      []
    );
  });
  return found.slice(0, 1);
}

/** Kinds that say the same and are not equal. */
const TEXTLIKE: ReadonlySet<Kind> = new Set(["number", "text", "bigint", "uuid", "bytes"]);

function lookupsOf(scene: Scene): Lookup[] {
  const { code, file, message, type, statement, dialect } = scene;
  if (type === "KeyError")
    return [...walk(statement)].flatMap((node) => {
      const seen = dialect.view(node);
      return seen?.kind === "index" && isAsked(scene, seen.index)
        ? [{ file, key: seen.index, table: seen.object, part: null }]
        : [];
    });
  if (type === "StopIteration") return searchIn({ file, node: statement }, statement);
  const isNothing = /of undefined|'NoneType' object|is undefined/.test(message);
  const node = isNothing ? failingValue(scene.investigation)?.place.node : null;
  return node ? lookupsBehind(code, { file, node }) : [];
}

/** Whether what was looked for is what the variables held. */
function isAsked({ message, locals }: Scene, index: Node): boolean {
  if (/^(?:string|integer|slice)$/.test(index.type)) return false;
  const held = locals?.[index.text];
  return typeof held !== "string" || held === message || `'${held}'` === message;
}

function askedKind(scene: Scene, { file, key }: Lookup): Kind | null {
  if (scene.type === "KeyError") return kindShown(scene.message);
  return readKind(scene.code, { file, node: key }) ?? kindInData(scene, key);
}

/** What the data that stand beside the code have under this name. */
function kindInData({ investigation }: Scene, node: Node): Kind | null {
  const name = lastNameOf(node);
  const directory = investigation.tree?.directory;
  if (!name || !directory || !/^(?:member_expression|attribute)$/.test(node.type)) return null;
  const kinds = new Set<Kind>();
  for (const { path, text } of dataFilesOf(directory)) {
    if (!path.endsWith(".json")) continue;
    for (const [, value = ""] of text.matchAll(new RegExp(`"${name}"\\s*:\\s*("|-?\\d)`, "g")))
      kinds.add(value === '"' ? "text" : "number");
  }
  const [only, ...others] = kinds;
  return others.length === 0 ? (only ?? null) : null;
}

function keysKept(scene: Scene, { file, table, part }: Lookup): TableKeys | null {
  if (part) return { keys: [{ file, node: part }], texts: [] };
  return table && tableKeysOf(scene.code, { file, node: table });
}

function keptKind({ code }: Scene, { keys, texts }: TableKeys): Kind | null {
  const kinds = new Set<Kind | null>(keys.map((one) => readKind(code, one)));
  if (texts.length > 0) kinds.add("text");
  const [only, ...others] = kinds;
  return others.length === 0 ? (only ?? null) : null;
}

/**
 * The table keeps its keys as another kind than the house does elsewhere: its sibling converts them, or the record that it
 * keeps declares the key as what is looked for.
 */
function keptOtherwise(scene: Scene, { keys, texts }: TableKeys, asked: Kind): Meant | null {
  const [text, ...others] = texts;
  if (text && others.length === 0 && keys.length === 0) return asItsSibling(text, asked);
  const [key] = keys;
  return key && texts.length === 0 && keys.length === 1 ? asDeclared(scene, key, asked) : null;
}

const CONVERTS: Readonly<Record<string, RegExp>> = { number: /\b(?:Number|parseInt|\+)\(?/ };

/** `Object.entries(floors).map(([number, who]) => [Number(number), who])` beside `Object.entries(rates)`. */
function asItsSibling({ file, node }: Slot, asked: Kind): Meant | null {
  const [own] = field(node, "arguments")?.namedChildren ?? [];
  const converts = CONVERTS[asked];
  if (!own || !converts) return null;
  const siblings = file.tree.rootNode.descendantsOfType("call_expression").filter((one) => {
    const shape = /^Object\.entries\(([\w.$]+)\)\.map\(/.exec(one.text);
    return shape && converts.test(one.text.slice(shape[0].length)) && !one.text.includes("\n");
  });
  const [sibling, ...others] = siblings;
  if (!sibling || others.length > 0) return null;
  const text = sibling.text.replace(/^Object\.entries\([\w.$]+\)/, () => node.text);
  return {
    id: "kept_key",
    cause: `${file.path}:${startLineOf(node)} keeps the keys as texts, which are looked for as numbers.`,
    explanation: `The keys become numbers as at ${file.path}:${startLineOf(sibling)}.`,
    edits: [replaceNode(file, node, text)],
    basis: "house",
    path: file.path,
    line: startLineOf(node),
  };
}

/** `ships[row["imo"]] = Ship(row["imo"], …)` where a ship declares its number as a number: both become one. */
function asDeclared({ code }: Scene, { file, node }: Slot, asked: Kind): Meant | null {
  const from = readKind(code, { file, node });
  const text = from && file.language === "python" ? madeInto("python", from, asked, node.text) : null;
  const statement = node.parent?.type === "subscript" ? node.parent.parent : node.parent;
  if (!text || !statement) return null;
  const calls = statement.descendantsOfType("call").flatMap((call) => {
    const [owner] = code.classesNamed(field(call, "function")?.text ?? "");
    const list = field(call, "arguments")?.namedChildren ?? [];
    const givenIn = (one: Node) => (one.type === "keyword_argument" ? (field(one, "value") ?? one) : one);
    const place = list.findIndex((one) => givenIn(one).text === node.text);
    const given = list[place];
    const fields = owner ? fieldsOf(owner) : [];
    const named = given?.type === "keyword_argument" ? field(given, "name")?.text : undefined;
    const declared = fields.find((one, index) => (named ? one.name === named : index === place))?.annotation;
    return given && declared && kindOfClass(declared.text) === asked ? [givenIn(given)] : [];
  });
  const [same, ...others] = calls;
  if (!same || others.length > 0) return null;
  return {
    id: "kept_key",
    cause: `${file.path}:${startLineOf(node)} keeps \`${node.text}\` as a text, which is declared as a number and looked for as one.`,
    explanation: `It is read as \`${text}\`, for the record and for its key.`,
    edits: [replaceNode(file, node, text), replaceNode(file, same, text)],
    basis: "house",
    path: file.path,
    line: startLineOf(node),
  };
}

/** Others who look into the table hand over the right kind: this one does it in the same way. */
function askedAsElsewhere(scene: Scene, { file, key }: Lookup, kept: Kind): Meant | null {
  const disagreement = disagreementOn(scene.code, { file, node: key }, [kept]);
  return disagreement && agreed(scene, disagreement, [kept]);
}

/** An entry is written under `UUID(id)`: it is looked for under that. */
function askedAsWritten({ code }: Scene, { file, key }: Lookup, { keys, texts }: TableKeys): Meant | null {
  const made = keys.flatMap((one) => byExample(code, one, { file, node: key }, "value") ?? []);
  const [first] = made;
  const [like] = keys;
  if (!first || !like || texts.length > 0 || made.length < keys.length) return null;
  if (made.some(({ text }) => text !== first.text)) return null;
  return {
    id: "asked_key",
    cause: `${file.path}:${startLineOf(key)} looks for \`${key.text}\` as another kind than the keys are kept.`,
    explanation: `It is looked for as \`${first.text}\`, as ${like.file.path}:${startLineOf(like.node)} writes it.`,
    edits: [...first.imports, replaceNode(file, key, first.text)],
    basis: "house",
    path: file.path,
    line: startLineOf(key),
  };
}

/** The key becomes what the keys of the table are, where the language has one way for that. */
function askedAs(scene: Scene, lookup: Lookup, asked: Kind, kept: Kind): Meant | null {
  const { file, key } = lookup;
  const isFromJson = (keysKept(scene, lookup)?.texts.length ?? 0) > 0;
  // What JSON has as texts becomes numbers again where it is read.
  if (file.language === "python" && isFromJson) return null;
  const language = file.language === "python" ? "python" : "javascript";
  const text = madeInto(language, asked, kept, key.text);
  if (text === null) return null;
  const others = otherKeys(scene, lookup).flatMap((node) => {
    const made = madeInto(language, asked, kept, node.text);
    return made === null ? [] : [replaceNode(file, node, made)];
  });
  // A text that is no number has to be refused in Python, and nothing tells how.
  const isSafe = language === "javascript" || kept === "text";
  return {
    id: "asked_key",
    cause: `${file.path}:${startLineOf(key)} looks for \`${key.text}\` as another kind than the keys are kept.`,
    explanation: `It is looked for as \`${text}\`, what the keys are.`,
    edits: [replaceNode(file, key, text), ...others],
    basis: isSafe ? "standard" : "guess",
    path: file.path,
    line: startLineOf(key),
  };
}

/** What else the function looks for in the same table, as far as nobody knows that it is of the right kind. */
function otherKeys({ code, dialect }: Scene, { file, key, table }: Lookup): Node[] {
  const around = enclosing(key.parent, dialect.isFunction);
  if (!around || !table) return [];
  return [...walk(around)].flatMap((node) => {
    const seen = dialect.view(node);
    const isSame =
      (seen?.kind === "index" && seen.object.text === table.text && dialect.isRead(node)) ||
      (seen?.kind === "call" && /^(?:get|has)$/.test(seen.name) && seen.receiver?.text === table.text);
    const other = seen?.kind === "index" ? seen.index : seen?.kind === "call" ? seen.values[0] : null;
    return isSame && other && other.id !== key.id && readKind(code, { file, node: other }) === null
      ? [other]
      : [];
  });
}
