import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { decoratorsOf } from "../../../code/python/class-fields.ts";
import { enclosingClass as nodeClass } from "../../../diagnose/origin/javascript/functions.ts";
import { enclosingClass as pythonClass } from "../../../diagnose/origin/python/callees.ts";
import { functionAround } from "./sight.ts";

const MOST_KIN = 40;

/**
 * Other functions of the same kind: registered by the same decorator or the same call, entries of the same table, methods
 * of the same name in classes beside it.
 */
export function kinOf(code: CodeIndex, symbol: FunctionSymbol): FunctionSymbol[] {
  const file = code.file(symbol.path);
  if (!file) return [];
  const own = tiesOf(code, symbol);
  if (own.length === 0) return [];
  const isPython = file.language === "python";
  const found = code.paths
    .filter((path) => path.endsWith(".py") === isPython && code.file(path)?.isTest === false)
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter((one) => one.node.id !== symbol.node.id || one.path !== symbol.path);
  // Who hears of the same event is the nearest of kin.
  for (const tie of own.toSorted(
    (left, right) => Number(right.startsWith("!")) - Number(left.startsWith("!")),
  )) {
    const kin = found.filter((one) => tiesOf(code, one).includes(tie));
    if (kin.length > 0) return kin.slice(0, MOST_KIN);
  }
  return [];
}

const ties = new WeakMap<CodeIndex, Map<string, readonly string[]>>();

/** By what a function is known to those who call it. */
function tiesOf(code: CodeIndex, symbol: FunctionSymbol): readonly string[] {
  const known = ties.get(code) ?? new Map<string, readonly string[]>();
  ties.set(code, known);
  const key = `${symbol.path}:${symbol.node.startIndex}`;
  const kept = known.get(key);
  if (kept) return kept;
  const made = symbol.path.endsWith(".py") ? pythonTies(code, symbol) : nodeTies(code, symbol);
  known.set(key, made);
  return made;
}

/** What says nothing of how a function is called. */
const PLAIN =
  /^(?:staticmethod|classmethod|property|abstractmethod|override|wraps|lru_cache|cache|cached_property|contextmanager|dataclass|functools\..*|abc\..*)$/;

function pythonTies(code: CodeIndex, symbol: FunctionSymbol): string[] {
  const marks = decoratorsOf(symbol.node)
    .map((text) => text.replace(/\(.*$/s, "").trim())
    .filter((text) => !PLAIN.test(text));
  const found = marks.map((mark) => `@${mark}`);
  const owner = pythonClass(code, symbol.path, symbol.node);
  if (owner && !/^__\w+__$/.test(symbol.name))
    found.push(...owner.bases.map((base) => `${base.split(".").at(-1)}.${symbol.name}`));
  if (!owner) found.push(...handedTies(code, symbol, "call"), ...modularTies(symbol));
  return found;
}

function nodeTies(code: CodeIndex, symbol: FunctionSymbol): string[] {
  const found: string[] = [];
  const owner = nodeClass(code, symbol.path, symbol.node);
  if (owner && symbol.name !== "constructor")
    found.push(...owner.bases.map((base) => `${base.split(".").at(-1)}.${symbol.name}`));
  const holder =
    symbol.node.type === "method_definition" || symbol.node.parent?.type !== "pair"
      ? symbol.node
      : symbol.node.parent;
  // An entry of a table of functions.
  if (holder.parent?.type === "object" && isTable(holder.parent))
    found.push(`{${symbol.path}:${holder.parent.startIndex}}`);
  const list = symbol.node.parent;
  const call = list?.type === "arguments" ? list.parent : null;
  const callee = call && field(call, "function");
  if (call && callee && !OVER_ITEMS.test(lastNameOf(callee) ?? "")) {
    const at = list?.namedChildren.findIndex(({ id }) => id === symbol.node.id) ?? 0;
    const [first] = list?.namedChildren ?? [];
    const event = first && at > 0 ? plainString(first) : null;
    if (event !== null) found.push(`!${callee.text}(${at} ${event}`);
    found.push(`${callee.text}(${at}`);
  }
  if (!owner && !symbol.name.startsWith("<"))
    found.push(...handedTies(code, symbol, "call_expression"), ...modularTies(symbol));
  return found;
}

/** What is handed to these is called over the items of a list, each for its own ends. */
const OVER_ITEMS =
  /^(?:map|flatMap|filter|forEach|some|every|find|findLast|findIndex|findLastIndex|reduce|reduceRight|sort|toSorted|then|catch|finally)$/;

function isTable(object: Node): boolean {
  const entries = object.namedChildren.filter(({ type }) => type !== "comment");
  const functions = entries.filter(
    (entry) =>
      entry.type === "method_definition" ||
      entry.type === "shorthand_property_identifier" ||
      /function|identifier/.test(field(entry, "value")?.type ?? ""),
  );
  return entries.length >= 2 && functions.length === entries.length;
}

/** `send` of `senders/mail.js` beside `send` of `senders/sms.js`: modules that can stand for each other. */
function modularTies({ path, name, qualifiedName, node }: FunctionSymbol): string[] {
  const isOuter = qualifiedName === name && functionAround(node) === null;
  return isOuter ? [`${posix.dirname(path)}/*.${name}`] : [];
}

/** `connect` of `post_save.connect(tell)`, the table of `{ "paid": on_paid }`: where a function is put by its name. */
function handedTies(code: CodeIndex, { name, path, qualifiedName }: FunctionSymbol, call: string): string[] {
  if (qualifiedName !== name) return [];
  return code
    .naming(name)
    .flatMap((where) => code.file(where) ?? [])
    .filter((file) => !file.isTest && (file.path === path || code.resolve(file.path, name)?.path === path))
    .flatMap((file) =>
      file.tree.rootNode
        .descendantsOfType(["identifier", "shorthand_property_identifier"])
        .filter((node) => node.text === name)
        .flatMap((node): string[] => {
          const parent = node.parent;
          if (!parent) return [];
          if (/^arguments?(?:_list)?$/.test(parent.type) && parent.parent?.type === call) {
            const callee = field(parent.parent, "function");
            const at = parent.namedChildren.findIndex(({ id }) => id === node.id);
            return callee ? [`${lastNameOf(callee) ?? callee.text}(${at}`] : [];
          }
          const holder = parent.type === "pair" ? parent.parent : parent;
          if (
            holder &&
            /^(?:object|dictionary|list|array|tuple)$/.test(holder.type) &&
            holder.namedChildCount >= 2
          )
            return [`{${file.path}:${holder.startIndex}}`];
          return [];
        }),
    );
}
