import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field } from "../../../code/nodes.ts";
import { textOfPattern } from "./pattern-text.ts";

/** A pattern that a word has to fit, and a text that does. */
export interface Form {
  readonly pattern: RegExp;
  readonly text: string;
}

/** What a program does with a word of its command line. */
export interface SlotKind {
  readonly kind: "file" | "folder" | "number" | "time" | "address" | "word" | "flag";
  /** The form that the code asks for. */
  readonly form?: Form;
}

const READING =
  /(?:^|\.)(?:readFile(?:Sync)?|createReadStream|open(?:Sync)?|existsSync|stat(?:Sync)?|access(?:Sync)?|require|import|\w*(?:[rR]ead|[lL]oad|[oO]pen|[iI]mport)\w*)$/;
const LISTING = /(?:^|\.)(?:readdir(?:Sync)?|opendir(?:Sync)?)$/;
const JOINING = /(?:^|\.)(?:resolve|join|URL|pathToFileURL)$/;
const FILE_NAME = /(?:file|path|source|input|filename)s?$/i;
const FOLDER_NAME = /(?:dir|directory|folder|root)$/i;
const NUMBER = /^(?:Number|parseInt|parseFloat|BigInt|Number\.parse(?:Int|Float))$/;
const TIME = /^(?:Date|Date\.parse|(?:Temporal\.)?\w+\.from(?:ISO)?)$/;
const NUMBER_NAME =
  /^(?:n|count|limit|size|total|year|month|days?|port|number|page|max|min|from|to|width|depth)$/i;
const ADDRESS_NAME =
  /(?:^|_)(?:origin|url|uri|endpoint|address|web_?site|base_?url)$|(?:Origin|Ur[li]|Endpoint)$/i;
const THROUGH =
  /^(?:as_expression|non_null_expression|parenthesized_expression|binary_expression|ternary_expression|new_expression|await_expression)$/;
const WORD: SlotKind = { kind: "word" };

/** By what the expression itself is handed to, else by the name that it gets. */
export function kindOfExpression(file: SourceFile, node: Node): SlotKind {
  const own = kindOfUse(file, node);
  if (own.kind !== "word" || own.form) return own;
  const declarator = ancestorOfType(node, ["variable_declarator"]);
  const name = declarator && field(declarator, "name");
  return name?.type === "identifier" ? kindOfName(file, name) : WORD;
}

/** By the uses of a name in its file, else by how it is called. */
export function kindOfName(file: SourceFile, name: Node): SlotKind {
  const uses = file.tree.rootNode
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((use) => use.text === name.text && use.id !== name.id);
  const told = uses.map((use) => kindOfUse(file, use)).find(({ kind, form }) => kind !== "word" || form);
  if (told) return told;
  const kind = ofCalled(name.text);
  return kind === "word" ? (uses.map((use) => kindOfItems(file, use)).find(Boolean) ?? WORD) : { kind };
}

/** Whether something else is done where there is no such word: `now ? new Date(now) : new Date()`, `path ?? "x"`. */
export function isLeftOut(file: SourceFile, name: Node): boolean {
  return file.tree.rootNode.descendantsOfType("identifier").some(({ text, id, parent }) => {
    if (text !== name.text || !parent) return false;
    if (parent.type === "ternary_expression") return field(parent, "condition")?.id === id;
    return (
      parent.type === "binary_expression" &&
      /^(?:\?\?|\|\|)$/.test(field(parent, "operator")?.text ?? "") &&
      field(parent, "left")?.id === id &&
      parent.parent?.type !== "parenthesized_expression"
    );
  });
}

/** By how it is called alone. */
export function ofCalled(name: string): SlotKind["kind"] {
  if (FILE_NAME.test(name)) return "file";
  if (FOLDER_NAME.test(name)) return "folder";
  if (ADDRESS_NAME.test(name)) return "address";
  return NUMBER_NAME.test(name) ? "number" : "word";
}

/** What is done with each of several words: `for (const file of files) …`, `files.flatMap((file) => …)`; null for one word. */
export function kindOfItems(file: SourceFile, list: Node): SlotKind | null {
  const name = itemNameOf(list);
  return name && kindOfName(file, name);
}

function itemNameOf(list: Node): Node | null {
  const { parent } = list;
  if (parent?.type === "for_in_statement" && field(parent, "right")?.id === list.id)
    return field(parent, "left")?.descendantsOfType("identifier")[0] ?? null;
  const call = parent?.type === "member_expression" ? parent.parent : null;
  const isWalk =
    call?.type === "call_expression" &&
    field(parent as Node, "object")?.id === list.id &&
    /^(?:map|flatMap|forEach|filter|every|some|find|reduce)$/.test(
      field(parent as Node, "property")?.text ?? "",
    );
  const callback = isWalk ? field(call, "arguments")?.firstNamedChild : null;
  if (!callback) return null;
  const own = field(callback, "parameter") ?? field(callback, "parameters")?.firstNamedChild ?? null;
  return own?.type === "required_parameter" ? field(own, "pattern") : own;
}

/** What an expression is handed to says of it; through casts, joins of paths and defaults. */
function kindOfUse(file: SourceFile, node: Node): SlotKind {
  let isJoinedFirst = false;
  for (let current = node, depth = 0; depth < 6; depth++) {
    const parent = current.parent;
    if (!parent) return WORD;
    if (parent.type === "unary_expression" && parent.text.startsWith("+")) return { kind: "number" };
    if (parent.type === "arguments") {
      const call = parent.parent;
      const callee = call && (field(call, "function") ?? field(call, "constructor"));
      const name = callee?.text.replace(/\s+/g, "") ?? "";
      const form = callee && patternOf(file, callee);
      if (form) return { kind: "word", form };
      if (NUMBER.test(name)) return { kind: "number" };
      if (TIME.test(name)) return { kind: "time" };
      if (LISTING.test(name)) return { kind: "folder" };
      if (READING.test(name)) return { kind: isJoinedFirst ? "folder" : "file" };
      if (!JOINING.test(name)) return WORD;
      // `join(folder, "index.json")`: what other names are put behind.
      if (parent.firstNamedChild?.id === current.id && parent.namedChildCount > 1) isJoinedFirst = true;
      current = call as Node;
      continue;
    }
    if (!THROUGH.test(parent.type)) return WORD;
    current = parent;
  }
  return WORD;
}

/** `/^\d{4}$/.test(word)`, `MONTH.exec(word)`: a text of that form. */
function patternOf(file: SourceFile, callee: Node): Form | null {
  if (callee.type !== "member_expression" || !/^(?:test|exec)$/.test(field(callee, "property")?.text ?? ""))
    return null;
  const object = field(callee, "object");
  const written =
    object?.type === "regex"
      ? object
      : file.tree.rootNode
          .descendantsOfType("variable_declarator")
          .filter((one) => field(one, "name")?.text === object?.text)
          .map((one) => field(one, "value"))
          .find((value) => value?.type === "regex");
  const source = written && field(written, "pattern")?.text;
  const flags = (written && field(written, "flags")?.text.replace(/[gy]/g, "")) ?? "";
  const text = source ? textOfPattern(source, flags) : null;
  return source && text ? { pattern: new RegExp(source, flags), text } : null;
}
