import type { Node } from "web-tree-sitter";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import type { FailingValue } from "../../../diagnose/origin/failing-value.ts";
import { onLine } from "../contract/scene.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** What has to be so for a piece of code not to fail: an entry is there, a list has items, a value is something. */
export type UseKind = "entry" | "items" | "divisor" | "domain" | "nothing" | "pieces" | "conversion";

/** A piece of code that fails where what it uses is not as it takes it. */
export interface Use {
  readonly kind: UseKind;
  readonly node: Node;
  /** What it takes for granted something of: the table, the list, the divisor, the text. */
  readonly subject: Node;
  /** What the table is asked for. */
  readonly key: Node | null;
  /** How it is used: `[-1]`, `max`, `del`, `//`. */
  readonly form: string;
}

const OF_ITEMS = /^(?:max|min|choice|mean|fmean|median|mode|stdev|pop|popleft|next|reduce)$/;
const CONVERSION =
  /^(?:int|float|Decimal|UUID|fromisoformat|strptime|Fraction|ip_address|ip_network|parse|isoparse|ZoneInfo|loads)$/;
const OF_DOMAIN = /^(?:log|log2|log10|log1p|sqrt|acos|asin)$/;

/** All uses of a function's own code. */
export function usesIn(scope: Node): Use[] {
  return [
    ...descendantsHere(scope, "subscript").flatMap(subscriptUses),
    ...descendantsHere(scope, "call").flatMap(callUses),
    ...descendantsHere(scope, "binary_operator").flatMap(divisionUse),
    ...descendantsHere(scope, "assignment").flatMap(piecesUse),
    ...descendantsHere(scope, "attribute").flatMap(attributeUse),
  ];
}

/** What may have failed on the failing line, as far as the error tells. */
export function failedUses(fault: PythonFault, value: FailingValue | null): Use[] {
  const { type, value: message } = fault.exception;
  const subscripts = () => onLine(fault, "subscript").flatMap(subscriptUses);
  const calls = () => onLine(fault, "call").flatMap(callUses);
  const of = (kind: UseKind, uses: readonly Use[]) => uses.filter((use) => use.kind === kind);
  switch (type.split(".").at(-1)) {
    case "KeyError":
      return of("entry", [...subscripts(), ...calls()]);
    case "IndexError":
      return of("items", [...subscripts(), ...calls()]);
    case "ZeroDivisionError":
    case "DivisionByZero":
    case "DivisionUndefined":
      return onLine(fault, "binary_operator").flatMap(divisionUse);
    case "StatisticsError":
    case "StopIteration":
      return of("items", calls());
    case "InvalidOperation":
      return of("conversion", calls());
    case "ValueError":
      if (/math domain|nonnegative input|positive input/.test(message)) return of("domain", calls());
      if (/values? to unpack/.test(message)) return onLine(fault, "assignment").flatMap(piecesUse);
      if (/empty|no data points/.test(message)) return of("items", calls());
      if (/not in (?:list|deque|tuple)|x not in/.test(message)) return of("entry", calls());
      return of("conversion", calls());
    default: {
      const isNone = value?.fault === "nothing" && value.place.path === fault.file.path;
      return isNone ? noneUse(value.place.node) : [];
    }
  }
}

function subscriptUses(node: Node): Use[] {
  const [subject, key] = [field(node, "value"), field(node, "subscript")];
  if (!subject || !key) return [];
  const holder = node.parent;
  const isWritten = holder?.type === "assignment" && field(holder, "left")?.id === node.id;
  if (isWritten || /^(?:slice|string)$/.test(subject.type) || key.type === "slice") return [];
  const isNumber = /^-?\d+$/.test(key.text);
  const form = isNumber ? `[${key.text}]` : holder?.type === "delete_statement" ? "del" : "[]";
  const items: Use = { kind: "items", node, subject, key, form };
  return isNumber
    ? [items, nothingUse(node, subject)]
    : [items, { kind: "entry", node, subject, key, form }, nothingUse(node, subject)];
}

function callUses(node: Node): Use[] {
  const callee = field(node, "function");
  const name = callee && lastNameOf(callee);
  const { positional } = readCall(node);
  const [first] = positional;
  if (!callee || !name) return [];
  const object = callee.type === "attribute" ? field(callee, "object") : null;
  if (object && first && positional.length === 1 && /^(?:pop|remove|index)$/.test(name)) {
    const form = name === "pop" ? "del" : name;
    return [
      { kind: "entry", node, subject: object, key: first, form },
      { kind: "items", node, subject: object, key: first, form },
    ];
  }
  if (object && positional.length === 0 && /^(?:pop|popleft)$/.test(name))
    return [{ kind: "items", node, subject: object, key: null, form: name }];
  if (first && OF_ITEMS.test(name) && !/pop/.test(name) && positional.length === 1)
    return [{ kind: "items", node, subject: first, key: null, form: name }];
  if (first && OF_DOMAIN.test(name)) {
    // What is divided decides: `log10(pressure / REFERENCE)`.
    const above = first.type === "binary_operator" && /^[/]$/.test(field(first, "operator")?.text ?? "");
    const subject = (above ? field(first, "left") : null) ?? first;
    return [{ kind: "domain", node, subject, key: null, form: name }];
  }
  if (first && (CONVERSION.test(name) || (/^[A-Z]\w*[a-z]/.test(name) && positional.length === 1)))
    return [{ kind: "conversion", node, subject: first, key: null, form: name }];
  return [];
}

function divisionUse(node: Node): Use[] {
  const form = field(node, "operator")?.text ?? "";
  const subject = field(node, "right");
  if (!subject || !/^(?:\/|\/\/|%)$/.test(form) || /^(?:integer|float|string)$/.test(subject.type)) return [];
  return [{ kind: "divisor", node, subject, key: null, form: form === "%" ? "%" : "/" }];
}

/** `plate, length = line.split(";")` */
function piecesUse(node: Node): Use[] {
  const [target, value] = [field(node, "left"), field(node, "right")];
  if (target?.type !== "pattern_list" && target?.type !== "tuple_pattern") return [];
  const callee = value?.type === "call" ? field(value, "function") : null;
  const text = callee?.type === "attribute" ? field(callee, "object") : null;
  const isSplit = /^(?:split|rsplit|partition)$/.test((callee && lastNameOf(callee)) ?? "");
  return text && isSplit ? [{ kind: "pieces", node, subject: text, key: null, form: "split" }] : [];
}

function attributeUse(node: Node): Use[] {
  const subject = field(node, "object");
  const isValue = subject !== null && /^(?:identifier|attribute|call|subscript)$/.test(subject.type);
  return isValue && subject.text !== "self" ? [nothingUse(node, subject)] : [];
}

function nothingUse(node: Node, subject: Node): Use {
  return { kind: "nothing", node, subject, key: null, form: node.type };
}

function noneUse(subject: Node): Use[] {
  const node = subject.parent;
  const isRead = node?.type === "attribute" || node?.type === "subscript";
  return isRead ? [nothingUse(node, subject)] : [];
}

/** `rows` of `len(rows)`, which may be asked twice. */
export function itemsOf(subject: Node): Node | null {
  const isLength = subject.type === "call" && field(subject, "function")?.text === "len";
  return isLength ? (field(subject, "arguments")?.firstNamedChild ?? null) : null;
}
