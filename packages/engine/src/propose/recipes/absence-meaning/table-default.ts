import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { documentsOf } from "../../../code/data-files.ts";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { field, lastNameOf, plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { pythonFaultOf } from "../fault/python-fault.ts";
import { requestPartOf as pythonPartOf } from "../fault/request-part.ts";
import { javascriptFaultOf } from "../javascript/fault.ts";
import { moduleNames } from "../javascript/names.ts";
import { requestPartOf as javascriptPartOf } from "../javascript/request-part.ts";
import { bracketed } from "./moves.ts";
import type { Raw } from "./reading.ts";
import { type Spot, spot } from "./spots.ts";
import { scopeOf } from "./told.ts";

/** A look into a table of the project under a key that it does not have. */
interface Lookup {
  readonly file: SourceFile;
  readonly node: Node;
  readonly table: Node;
  readonly key: Node;
}

/** A table as it is written down. */
interface Table {
  readonly file: SourceFile;
  readonly entries: readonly { readonly key: string; readonly value: Node }[];
}

/** The entry of a table that stands for all that it does not have, and what says so. */
interface Standing {
  /** `DEFAULT_LANGUAGE` or a key. */
  readonly constant: string | null;
  readonly key: string;
  readonly mark: "default:constant" | "default:said" | "default:own";
  readonly place: string;
}

const LEAST_ENTRIES = 2;

/** `channels[person.channel] ?? channels.mail`, where the project says which entry is for all others. */
export function tableDefaults(investigation: Investigation, spots: readonly Spot[]): readonly Raw[] {
  const { code } = investigation;
  return lookupsOf(investigation, spots).flatMap((lookup): Raw[] => {
    const table = tableOf(code, lookup);
    if (!table || table.entries.length < LEAST_ENTRIES) return [];
    const standing = standingOf(investigation, lookup, table);
    if (!standing) return [];
    const { file, node } = lookup;
    const instead = entryText(lookup, standing);
    const own = spot(file, node, node, "nothing", 0);
    // A function that reads the standing entry as well holds the two against each other, or sees to it itself.
    if (scopeOf(node, own.dialect)?.text.includes(instead)) return [];
    return [
      {
        spot: own,
        move: "instead",
        whole: { node, level: "itself" },
        answer: instead,
        edits: [edited(lookup, instead)],
        place: standing.place,
        marks: ["form:table", standing.mark],
      },
    ];
  });
}

function lookupsOf(investigation: Investigation, spots: readonly Spot[]): readonly Lookup[] {
  const asked = spots.flatMap(({ file, node, absence }) =>
    absence === "nothing" || absence === "entry" ? [{ file, node }] : [],
  );
  const found = [...asked, ...calledAt(investigation)].flatMap(
    ({ file, node }) => lookupAt(file, node) ?? [],
  );
  return found.filter((one, at) => found.findIndex(({ node }) => node.id === one.node.id) === at).slice(0, 2);
}

/** What is called and is no function: the read of a table itself, or what a name was given there. */
function calledAt(
  investigation: Investigation,
): readonly { readonly file: SourceFile; readonly node: Node }[] {
  const fault = javascriptFaultOf(investigation);
  const called = fault && /^([\w$.[\]]+) is not a (?:function|constructor)/.exec(fault.exception.value)?.[1];
  if (!fault || !called) return [];
  const { file, statement } = fault;
  const read = statement
    .descendantsOfType(["call_expression", "new_expression"])
    .flatMap((call) => field(call, "function") ?? field(call, "constructor") ?? []);
  const own = read.filter(({ text }) => text.startsWith(called) || called.includes("["));
  const scope = scopeOf(statement, spot(file, statement, statement, "nothing", 0).dialect);
  const bound = (scope?.descendantsOfType("variable_declarator") ?? []).flatMap((one) =>
    field(one, "name")?.text === called ? (field(one, "value") ?? []) : [],
  );
  return [...own, ...bound].map((node) => ({ file, node }));
}

/** `TABLE[key]`, `TABLE.get(key)`; null for a literal key, which is a part of a record. */
function lookupAt(file: SourceFile, node: Node): Lookup | null {
  const inner = node.type === "non_null_expression" ? (node.firstNamedChild ?? node) : node;
  const callee = inner.type === "call" ? field(inner, "function") : null;
  const isGet = callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  const given = isGet ? (field(inner, "arguments")?.namedChildren ?? []) : [];
  const table =
    inner.type === "subscript_expression"
      ? field(inner, "object")
      : inner.type === "subscript"
        ? field(inner, "value")
        : isGet && given.length === 1 && callee
          ? field(callee, "object")
          : null;
  const key = field(inner, "index") ?? field(inner, "subscript") ?? given[0] ?? null;
  return table &&
    key &&
    /^(?:identifier|attribute|member_expression)$/.test(table.type) &&
    !/^(?:string|number|integer|slice)/.test(key.type)
    ? { file, node: inner, table, key }
    : null;
}

/** The literal that a table is, here, where it is imported from, or as all that a module gives. */
function tableOf(code: CodeIndex, { file, table }: Lookup): Table | null {
  const name = lastNameOf(table);
  if (name === null) return null;
  const resolved = code.resolve(file.path, /^[\w$]+/.exec(table.text)?.[0] ?? name);
  const path = resolved?.path ?? file.path;
  const home = code.file(path);
  if (!home || home.isTest) return null;
  const named = code.symbolsOf(path)?.assignments.find((one) => one.name === (resolved?.name ?? name));
  const value = named && (field(named.node, "value") ?? field(named.node, "right"));
  const literal = [value, value?.firstNamedChild, exported(home)].find(
    (one) => one && /^(?:object|dictionary)$/.test(one.type),
  );
  if (!literal || (!named && path === file.path)) return null;
  const entries = literal.namedChildren.flatMap((entry) => {
    const key = field(entry, "key") ?? field(entry, "name") ?? entry;
    const text = plainString(key) ?? (/^[\w$]+$/.test(key.text) ? key.text : null);
    return text === null || entry.type === "comment"
      ? []
      : [{ key: text, value: field(entry, "value") ?? entry }];
  });
  return { file: home, entries };
}

/** `module.exports = { … }`, `export default { … }` */
function exported({ tree }: SourceFile): Node | null {
  for (const one of tree.rootNode.namedChildren) {
    const inner = one.type === "expression_statement" ? one.firstNamedChild : null;
    if (inner?.type === "assignment_expression" && field(inner, "left")?.text === "module.exports")
      return field(inner, "right");
    if (one.type === "export_statement" && field(one, "value")) return field(one, "value");
  }
  return null;
}

const LANGUAGES = /^(?:lang|language|locale|tongue)s?$/i;

function standingOf(investigation: Investigation, lookup: Lookup, table: Table): Standing | null {
  const { code } = investigation;
  const { file, key } = lookup;
  const isSent = isOfRequest(investigation, file, key);
  const said = saidStanding(investigation, lookup, table);
  const own = ownStanding(table);
  // Who asks for what there is not may be told so, unless the project says another thing.
  const isOpen = !isSent || LANGUAGES.test(lastNameOf(key) ?? "");
  const constant = isOpen ? constantStanding(code, lookup, table) : null;
  const found = [constant, said, own].filter((one) => one !== null);
  return new Set(found.map((one) => one.key)).size === 1 ? (found[0] ?? null) : null;
}

function isOfRequest(investigation: Investigation, file: SourceFile, key: Node): boolean {
  const fault = pythonFaultOf(investigation);
  return fault
    ? pythonPartOf(investigation, fault, file.path, key) !== null
    : javascriptPartOf(investigation, file.path, key) !== null;
}

const STANDING =
  /^(?:DEFAULT|FALLBACK|USUAL|STANDARD)(?:_[A-Z\d_]+)?$|_(?:DEFAULT|FALLBACK)$|^(?:default|fallback)[A-Z]\w*$/;

/** A constant that names one of the keys: `DEFAULT_LANGUAGE = "en"`. */
function constantStanding(code: CodeIndex, { file }: Lookup, table: Table): Standing | null {
  const found = [...new Set([file.path, table.file.path])].flatMap((path) =>
    (code.symbolsOf(path)?.assignments ?? []).flatMap(({ name, node, line }): Standing[] => {
      const value = STANDING.test(name) ? (field(node, "value") ?? field(node, "right")) : null;
      const key = value && plainString(value);
      return key && table.entries.some((one) => one.key === key)
        ? [
            {
              constant: moduleNames(code, file).has(name) ? name : null,
              key,
              mark: "default:constant",
              place: `${path}:${line}`,
            },
          ]
        : [];
    }),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const OTHERS =
  /\b(?:otherwise|else|fall(?:s|ing)? ?back|by default|the default|any other|all other|(?:all|the) others|unknown|cannot|can't|not (?:known|supported|there|listed)|no such|in doubt|still)\b/i;

/** A sentence about all others that names one key of the table and no other. */
function saidStanding({ tree }: Investigation, { file }: Lookup, table: Table): Standing | null {
  const texts = [
    ...documentsOf(tree.directory).map(({ path, text }) => ({ place: path, text })),
    ...[...new Set([file, table.file])].map((one) => ({ place: one.path, text: commentsOf(one) })),
  ];
  const found = texts.flatMap(({ place, text }) =>
    text
      .replace(/[ \t]*\n(?!\s*\n)[ \t]*/g, " ")
      .split(/(?<=[.!?])\s+|\n/)
      .filter((sentence) => OTHERS.test(sentence))
      .flatMap((sentence): Standing[] => {
        const named = table.entries.filter(({ key }) =>
          new RegExp(`(?<![\\w$])${escapedPattern(key)}(?![\\w$])`).test(sentence),
        );
        const [only, ...others] = named;
        return only && others.length === 0
          ? [{ constant: null, key: only.key, mark: "default:said", place }]
          : [];
      }),
  );
  return new Set(found.map(({ key }) => key)).size === 1 ? (found[0] ?? null) : null;
}

function commentsOf({ tree }: SourceFile): string {
  return tree.rootNode
    .descendantsOfType(["comment", "string"])
    .filter(({ type, parent }) => type === "comment" || parent?.type === "expression_statement")
    .map(({ text }) => text.replace(/^["'/*#\s]+|["'/*\s]+$/g, ""))
    .join("\n\n");
}

/** An entry that hands over to another one of the same table: `module.exports.mail(person, text)`. */
function ownStanding({ file, entries }: Table): Standing | null {
  const found = entries.flatMap(({ key, value }) =>
    entries.flatMap((other): Standing[] => {
      const handed = new RegExp(
        `(?:module\\.exports|exports|[A-Z_]{3,}|\\w+s)(?:\\.${escapedPattern(other.key)}\\(|\\[["']${escapedPattern(other.key)}["']\\]\\()`,
      );
      return other.key !== key && handed.test(value.text)
        ? [
            {
              constant: null,
              key: other.key,
              mark: "default:own",
              place: `${file.path}:${startLineOf(value)}`,
            },
          ]
        : [];
    }),
  );
  return new Set(found.map(({ key }) => key)).size === 1 ? (found[0] ?? null) : null;
}

function entryText({ table, file }: Lookup, { constant, key }: Standing): string {
  if (constant !== null) return `${table.text}[${constant}]`;
  const isName = /^[A-Za-z_$][\w$]*$/.test(key);
  return file.language !== "python" && isName ? `${table.text}.${key}` : `${table.text}["${key}"]`;
}

function edited({ file, node, table, key }: Lookup, instead: string) {
  if (file.language === "python")
    return textEdit(file, node.startIndex, node.endIndex, `${table.text}.get(${key.text}, ${instead})`);
  const outer = node.parent?.type === "non_null_expression" ? node.parent : node;
  const text = `${node.text} ?? ${instead}${outer.id === node.id ? "" : "!"}`;
  return textEdit(file, outer.startIndex, outer.endIndex, bracketed(outer, text));
}
