import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { dialectFor } from "../../search/dialects.ts";
import type { Dialect } from "../../search/view.ts";
import { boundValue, parametersOf } from "./names.ts";

/** How a value comes about, with what is particular to it left open. */
export interface Birth {
  /** `$0._` of `row.phone`, `T[$0._]` of `EVENTS.get(event["type"])`. Equal for values that come about alike. */
  readonly form: string;
  /** Where it comes about, behind the names that it was given. */
  readonly node: Node;
  /** What is particular, in the order in which it is written: `EVENTS`, `event`, `type`. */
  readonly parts: readonly Node[];
}

const MOST_STEPS = 6;
/** Nothing but a parameter, a constant or a value that is made here: too little to be alike in. */
const BARE = /^(?:\$\d+|T|L|this|s|n|F)$/;

/** How an expression comes about; null where there is nothing in it that another value could share. */
export function birthOf(file: SourceFile, node: Node): Birth | null {
  const birth = anyBirthOf(file, node);
  return birth === null || BARE.test(birth.form) ? null : birth;
}

/** How a list comes about that may have no entries: two that are given are alike where they are called the same. */
export function birthOfList(file: SourceFile, node: Node): Birth | null {
  const birth = anyBirthOf(file, node);
  if (!birth || !BARE.test(birth.form)) return birth;
  return /^\$/.test(birth.form) ? { ...birth, form: `${birth.form} ${birth.node.text}` } : null;
}

function anyBirthOf(file: SourceFile, node: Node): Birth | null {
  const reader = { dialect: dialectFor(file), parts: [] as Node[], last: node };
  const form = formOf(node, reader, MOST_STEPS);
  return form === null ? null : { form, node: reader.last, parts: reader.parts };
}

interface Reader {
  readonly dialect: Dialect;
  readonly parts: Node[];
  /** The expression that the outermost name stands for. */
  last: Node;
}

function formOf(node: Node, reader: Reader, left: number): string | null {
  if (left === 0) return null;
  const next = (one: Node) => formOf(one, reader, left - 1);
  switch (node.type) {
    case "parenthesized_expression":
    case "await":
    case "await_expression":
    case "non_null_expression":
    case "as_expression":
    case "satisfies_expression": {
      const inner = node.firstNamedChild;
      if (!inner) return null;
      if (reader.last.id === node.id) reader.last = inner;
      return next(inner);
    }
    case "this":
      return "this";
    case "string":
    case "template_string":
      return "s";
    case "number":
    case "integer":
    case "float":
      return "n";
    case "arrow_function":
    case "function_expression":
    case "lambda":
      return "F";
    case "identifier":
      return formOfName(node, reader, left);
  }
  const view = reader.dialect.view(node);
  if (view?.kind === "member") {
    const object = next(view.object);
    reader.parts.push(view.property);
    return object && `${object}._`;
  }
  if (view?.kind === "index") return formOfEntry(view.object, view.index, reader, left);
  if (view?.kind !== "call") return null;
  const pattern = matched(view.name, view.receiver, view.values);
  if (pattern) {
    const text = next(pattern);
    return text && `match(${text})`;
  }
  const [key] = view.values;
  if (view.receiver && view.name === "get" && key && view.values.length <= 2)
    return formOfEntry(view.receiver, key, reader, left);
  const object = view.receiver ? next(view.receiver) : "";
  const given = view.values.map((one) => next(one) ?? "?");
  // What looks something up is called alike: `findUser`, `find_order`.
  const name = view.receiver ? `.${view.name}` : firstWord(view.name);
  return object === null ? null : `${object}${name}(${given.join()})`;
}

function formOfName(node: Node, reader: Reader, left: number): string | null {
  if (/^(?:self|cls)$/.test(node.text)) return "this";
  for (let scope = node.parent; scope; scope = scope.parent) {
    if (!reader.dialect.isFunction(scope)) continue;
    const at = parametersOf(scope).findIndex(({ names }) => names.some(({ text }) => text === node.text));
    if (at >= 0) {
      const isTakenApart = parametersOf(scope)[at]?.isPattern === true;
      reader.parts.push(node);
      return isTakenApart ? `$${at}._` : `$${at}`;
    }
    const value = boundValue(scope, node);
    if (value === "other") return "L";
    if (value) {
      if (reader.last.id === node.id) reader.last = value;
      return formOf(value, reader, left - 1);
    }
  }
  reader.parts.push(node);
  return "T";
}

/** `$0._` for a key that is written out, as for a property; `T[$0]` for one that is not. */
function formOfEntry(object: Node, key: Node, reader: Reader, left: number): string | null {
  const holder = formOf(object, reader, left - 1);
  if (holder === null) return null;
  if (/^(?:string|template_string)$/.test(key.type)) {
    reader.parts.push(key);
    return `${holder}._`;
  }
  const under = formOf(key, reader, left - 1);
  return under && `${holder}[${/^-?n$/.test(under) ? key.text : under}]`;
}

/** The text that a pattern is held against: `AUTHOR.exec(text)`, `text.match(TICKET)`, `re.match(P, text)`. */
function matched(name: string, receiver: Node | null, values: readonly Node[]): Node | null {
  if (!receiver) return null;
  if (name === "exec" && values.length === 1) return values[0] ?? null;
  if (!/^(?:match|search|fullmatch)$/.test(name)) return null;
  if (receiver.text === "re") return values[1] ?? null;
  const [given] = values;
  if (values.length !== 1 || !given) return null;
  // In JavaScript the text is asked, in Python the pattern.
  const isAsked = given.type === "regex" || /^(?:[A-Z][A-Z\d_]*|.*[Pp]attern)$/.test(given.text);
  return isAsked ? receiver : given;
}

function firstWord(name: string): string {
  return `${/^_*[a-z]+/.exec(name)?.[0] ?? name}~`;
}

/** What a value is taken of, where it is one of the entries of a list: `posts` of `posts.toSorted(byDay)[0]`. */
export function listOf(file: SourceFile, node: Node): Node | null {
  const view = dialectFor(file).view(node);
  const taken =
    view?.kind === "index" && /^-?\d+$/.test(view.index.text)
      ? view.object
      : view?.kind === "call" && view.receiver && /^(?:shift|pop|popleft|at)$/.test(view.name)
        ? view.receiver
        : null;
  return taken && bareList(file, taken);
}

/** A list without what orders or copies it. */
function bareList(file: SourceFile, node: Node): Node {
  const view = dialectFor(file).view(node);
  if (view?.kind !== "call") return node;
  if (view.receiver && /^(?:toSorted|sort|slice|toReversed|reverse|map)$/.test(view.name))
    return bareList(file, view.receiver);
  const [given] = view.values;
  return !view.receiver && /^(?:sorted|list|reversed)$/.test(view.name) && given
    ? bareList(file, given)
    : node;
}

/** The property or key under which a part is kept, without its quotes. */
export function wordOf(part: Node): string {
  return part.text.replace(/^["'`]|["'`]$/g, "");
}
