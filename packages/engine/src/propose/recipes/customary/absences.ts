import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { literalValue } from "../../../code/python/literals.ts";
import type { Investigation } from "../../../investigation.ts";
import { capturedValue, isRecord } from "../contract/captured.ts";
import { atom, isPlain, isRepeatable } from "../edits/expressions.ts";
import { handlerOf } from "../fault/handler.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import { isMisspeltByWriter } from "../missing-key/captured-writer.ts";
import { type KeyCase, keyCase } from "../missing-key/key-case.ts";
import { isMisspeltInTable } from "../missing-key/odd-entry.ts";
import { birthsOf } from "../nothing/births.ts";
import { isGuardedElsewhere } from "../sibling-guard/same-source.ts";
import { type Absence, kindOfRead } from "./absence.ts";
import { demandOf } from "./demand.ts";
import { divisionOn, takenOn } from "./taken.ts";

/** What was absent when a line failed; empty where the message tells of something else. */
export function absencesOf(investigation: Investigation, fault: PythonFault): Absence[] {
  const found =
    noneAt(investigation, fault) ??
    entryAt(investigation, fault) ??
    poppedAt(fault) ??
    itemAt(fault) ??
    divisorAt(fault);
  return found ? [found] : [];
}

/** A None where something else was needed. */
function noneAt(investigation: Investigation, fault: PythonFault): Absence | null {
  const value = failingValueOf(investigation);
  const isTold =
    value?.fault === "nothing" && value.place.path === fault.file.path && value.place.members.length === 0;
  const node = isTold ? value.place.node : handedOver(fault);
  if (isBornElsewhere(investigation, fault) || isGuardedElsewhere(investigation, fault)) return null;
  if (!node || startLineOf(node) > fault.line || node.type === "none") return null;
  return {
    file: fault.file,
    node,
    subject: node,
    present: (subject) => `${subject} is not None`,
    absent: (subject) => `${subject} is None`,
    canBeNamed: true,
    orElse: (instead) =>
      instead === "None" ? null : (getOr(node, instead) ?? `${atom(node)} or ${instead}`),
    kind: kindOfRead(demandOf(node).whole),
    what: node.text,
    isNone: true,
  };
}

/** Whether the None comes from a mistake elsewhere, or says that what a request asked for does not exist. */
function isBornElsewhere(investigation: Investigation, fault: PythonFault): boolean {
  const [first] = birthsOf(investigation);
  if (!first) return false;
  if (/^(?:missing_return|in_place|other_key|unset_variable)$/.test(first.kind)) return true;
  const handler = handlerOf(investigation, fault);
  const isOfRequest = first.kind === "absent" || first.kind === "request_part";
  return handler !== null && isOfRequest && handler.symbol.node.id === fault.function?.node.id;
}

/** The one argument that was None, where a library says that it cannot take a None. */
function handedOver(fault: PythonFault): Node | null {
  const { type, value } = fault.exception;
  if (fault.isInnermost || type !== "TypeError" || !/\bNoneType\b/.test(value)) return null;
  const given = fault.statement
    .descendantsOfType("call")
    .filter((call) => startLineOf(call) <= fault.line && fault.line <= call.endPosition.row + 1)
    .flatMap((call) => readCall(call).positional)
    .filter((node) => /^(?:identifier|attribute|subscript|call)$/.test(node.type));
  const none = given.filter((node) => {
    const held = capturedValue({ fault }, node);
    return held === null || held === "None";
  });
  const [only, ...others] = none.length > 0 ? none : given;
  return only && others.length === 0 ? only : null;
}

/** `row.get("tags", [])` keeps its form only where the default is what is missing; what is stored as None is not it. */
function getOr(node: Node, _instead: string): string | null {
  return node.type === "conditional_expression" ? `(${node.text})` : null;
}

/** An entry that a dictionary does not have, under a key that stands in the code. */
function entryAt(investigation: Investigation, fault: PythonFault): Absence | null {
  const found = keyCase(investigation);
  if (!found || !isPlainHolder(found.holder)) return null;
  const { read, holder, index } = found;
  if (requestPartOf(investigation, fault, fault.file.path, read) !== null) return null;
  // A slip of who writes it, or an answer that others look at first, is no absence to get along with.
  if (isMisspeltInTable(investigation, found) || isMisspeltByWriter(investigation, found)) return null;
  if (isGuardedElsewhere(investigation, fault)) return null;
  if (found.literal === null) return tableAt(investigation, found);
  if (IDENTITY.test(found.literal) || hasAnotherForm(fault, holder, found.literal)) return null;
  const parent = read.parent;
  // What is written to or taken out is another matter.
  if (parent && /^(?:augmented_)?assignment$|^delete_statement$/.test(parent.type)) {
    if (field(parent, "left")?.id === read.id || parent.type === "delete_statement") return null;
  }
  return {
    file: fault.file,
    node: read,
    subject: holder,
    present: (subject) => `${index.text} in ${subject}`,
    absent: (subject) => `${index.text} not in ${subject}`,
    canBeNamed: false,
    orElse: (instead) =>
      instead === "None"
        ? `${holder.text}.get(${index.text})`
        : `${holder.text}.get(${index.text}, ${instead})`,
    kind: kindOfRead(demandOf(read).whole),
    what: found.literal,
    isNone: false,
  };
}

const IDENTITY = /^(?:id|uuid|pk|key|token|password|secret|signature)$|_(?:id|uuid|token|key|secret)$/;

/** Whether the record at hand has the entry under a name that differs in its form alone: a mark in front, another case. */
function hasAnotherForm(fault: PythonFault, holder: Node, key: string): boolean {
  const held = capturedValue({ fault }, holder);
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return isRecord(held) && Object.keys(held).some((one) => plain(one) === plain(key));
}

/** A table that is asked for what it does not have, where only an entry or a text takes the answer. */
function tableAt({ code }: Investigation, { fault, read, holder, index }: KeyCase): Absence | null {
  const demand = demandOf(read);
  if (!isPlain(index)) return null;
  const table = holder.type === "identifier" ? code.resolve(fault.file.path, holder.text)?.node : null;
  const written = table?.type === "assignment" ? field(table, "right") : table;
  const values =
    written?.type === "dictionary" ? written.namedChildren.map((pair) => field(pair, "value")) : [];
  const isLabels = values.length > 0 && values.every((value) => value?.type === "string");
  const isShown = /^(?:entry|text|formatted)$/.test(demand.kind);
  if (!isShown && !(isLabels && /^(?:returned|bound)$/.test(demand.kind))) return null;
  if (!isLabels && table) return null;
  return {
    file: fault.file,
    node: read,
    subject: holder,
    present: (subject) => `${index.text} in ${subject}`,
    absent: (subject) => `${index.text} not in ${subject}`,
    canBeNamed: false,
    // What has no label is shown as it is.
    orElse: (instead) =>
      isLabels
        ? `${holder.text}.get(${index.text}, ${index.text})`
        : instead === "None"
          ? `${holder.text}.get(${index.text})`
          : `${holder.text}.get(${index.text}, ${instead})`,
    kind: isLabels ? "text" : kindOfRead(demand.whole),
    what: `${holder.text}[${index.text}]`,
    isNone: false,
  };
}

/** `table.pop(key)` of a key that is not there, where the value is used. */
function poppedAt(fault: PythonFault): Absence | null {
  if (fault.exception.type !== "KeyError" || /^'?pop/.test(fault.exception.value)) return null;
  const calls = fault.statement.descendantsOfType("call").filter((call) => {
    const callee = field(call, "function");
    const { positional, named } = readCall(call);
    const isPop = callee?.type === "attribute" && field(callee, "attribute")?.text === "pop";
    return (
      isPop && positional.length === 1 && named.size === 0 && call.parent?.type !== "expression_statement"
    );
  });
  const [call, ...others] = calls;
  const [key] = call ? readCall(call).positional : [];
  const object = call && field(field(call, "function") ?? call, "object");
  if (!call || !key || !object || others.length > 0) return null;
  return {
    file: fault.file,
    node: call,
    subject: object,
    present: isPlain(key) && isPlain(object) ? (subject) => `${key.text} in ${subject}` : null,
    absent: isPlain(key) && isPlain(object) ? (subject) => `${key.text} not in ${subject}` : null,
    canBeNamed: false,
    orElse: (instead) => `${object.text}.pop(${key.text}, ${instead})`,
    kind: kindOfRead(demandOf(call).whole),
    what: key.text.replace(/^["']|["']$/g, ""),
    isNone: false,
  };
}

function isPlainHolder(holder: Node): boolean {
  return isPlain(holder) || (holder.type === "subscript" && literalValue(holder) !== undefined);
}

/** The first, last, largest item or the mean of nothing. */
function itemAt(fault: PythonFault): Absence | null {
  const taken = takenOn(fault);
  if (!taken) return null;
  const { node, sequence, least, name } = taken;
  const isComprehended = ancestorOfType(sequence, ["lambda"], fault.statement);
  if (isComprehended && isComprehended.startIndex >= fault.statement.startIndex) return null;
  const count = (text: string) => (least > 1 ? `len(${text}) >= ${least}` : text);
  const none = (text: string) => (least > 1 ? `len(${text}) < ${least}` : `not ${text}`);
  const isAskable = isRepeatable(sequence);
  const canBeNamed = name === "[]" && sequence.type === "call";
  return {
    file: fault.file,
    node,
    subject: sequence,
    present: isAskable || canBeNamed ? count : null,
    absent: isAskable || canBeNamed ? none : null,
    canBeNamed,
    orElse: (instead) =>
      withDefault(node, name, instead) ??
      partition(node, sequence, instead) ??
      (isAskable ? `${node.text} if ${count(sequence.text)} else ${instead}` : null),
    kind: /^(?:mean|median|fmean|stdev|variance|pstdev|reduce|max|min)$/.test(name)
      ? node.type === "call" && readCall(node).named.has("key")
        ? "unknown"
        : /^(?:max|min|reduce)$/.test(name)
          ? kindOfRead(demandOf(node).whole)
          : "number"
      : kindOfRead(demandOf(node).whole),
    what: sequence.text,
    isNone: false,
  };
}

/** `max(rows, default=None)`, `next(rows, None)` */
function withDefault(call: Node, name: string, instead: string): string | null {
  if (call.type !== "call") return null;
  const list = field(call, "arguments");
  const callee = field(call, "function")?.text;
  if (!list || callee === undefined) return null;
  const isBare = list.type === "generator_expression";
  const given = isBare ? list.text : list.text.slice(1, -1).trim().replace(/,$/, "");
  if (/^(?:max|min)$/.test(name) && callee === name) {
    if (readCall(call).named.has("default") || (!isBare && readCall(call).positional.length !== 1))
      return null;
    return `${name}(${given}, default=${instead})`;
  }
  if (name === "next" && callee === "next")
    return readCall(call).positional.length <= 1 ? `next(${given}, ${instead})` : null;
  return null;
}

/** `mail.split("@")[1]`, where nothing stands in for it: `mail.partition("@")[2]`. */
function partition(node: Node, sequence: Node, instead: string): string | null {
  if (!/^(?:""|'')$/.test(instead) || field(node, "subscript")?.text !== "1") return null;
  const callee = sequence.type === "call" ? field(sequence, "function") : null;
  const { positional, named } =
    sequence.type === "call" ? readCall(sequence) : { positional: [], named: null };
  const [separator, most] = positional;
  const isSplit = callee?.type === "attribute" && field(callee, "attribute")?.text === "split";
  if (!isSplit || !separator || named?.size !== 0 || (most && most.text !== "1")) return null;
  return `${field(callee, "object")?.text}.partition(${separator.text})[2]`;
}

/** A share, a mean or a rate of nothing. */
function divisorAt(fault: PythonFault): Absence | null {
  const division = divisionOn(fault);
  const divisor = division && field(division, "right");
  if (!division || !divisor || division.type !== "binary_operator") return null;
  const checked = checkedFor(divisor);
  if (checked === null) return null;
  const isCount = /^len\(/.test(divisor.text);
  return {
    file: fault.file,
    node: division,
    subject: divisor,
    present: () => checked,
    absent: () => (isCount ? `not ${checked}` : `${checked} == 0`),
    canBeNamed: false,
    orElse: (instead) => `${division.text} if ${checked} else ${instead}`,
    kind: "number",
    // A share of nothing is none; a rate is no amount.
    what: (fault.function?.name ?? "").replace(/(?:^|_)(?:rates?|totals?)(?=_|$)/g, "") || "figure",
    isNone: false,
  };
}

/** The condition under which a divisor is not zero; null where asking for it would compute it twice. */
function checkedFor(divisor: Node): string | null {
  const inner = divisor.type === "parenthesized_expression" ? (divisor.firstNamedChild ?? divisor) : divisor;
  if (isPlain(inner)) return inner.text;
  if (inner.type !== "call") {
    const parts = inner.type === "binary_operator" ? [field(inner, "left"), field(inner, "right")] : [];
    return parts.length === 2 && parts.every((part) => part !== null && isPlain(part))
      ? `(${inner.text})`
      : null;
  }
  const name = field(inner, "function")?.text;
  const [given, ...others] = readCall(inner).positional;
  if (!given || others.length > 0 || !isPlain(given)) return null;
  if (name === "len") return given.text;
  return /^(?:sum|float|int|Decimal)$/.test(name ?? "") ? inner.text : null;
}
