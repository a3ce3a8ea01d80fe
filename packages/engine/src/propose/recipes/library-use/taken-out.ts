import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { field } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { replaceNode } from "../edits/expressions.ts";
import { failingValueOf, type PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { callsOn, onLine, only, type Slip } from "./slip.ts";

/** Values that hold another one, by their class in messages, and how that one is taken out. */
const HOLDERS: readonly (readonly [kind: RegExp, take: string, of: RegExp, cause: string])[] = [
  [/^Future$/, ".result()", /\.submit\(/, "uses the promise of a result as the result."],
  [
    /^(?:Async|Eager|Group)Result$/,
    ".get()",
    /\.(?:delay|apply_async|apply)\(|\)\(\)$/,
    "uses the promise of a task's result as the result.",
  ],
  [/^_io\.(?:TextIOWrapper|BufferedReader)$/, ".read()", /\bopen\(/, "uses a file as what stands in it."],
  [/^CompletedProcess$/, ".stdout", /\brun\(/, "uses a process as what it wrote."],
  [
    /^(?:re\.)?Match$/,
    ".group()",
    /\.(?:match|search|fullmatch)\(/,
    "uses a match as the text that matched.",
  ],
  [
    /^ContextVar$|^_contextvars\.ContextVar$/,
    ".get()",
    /\bContextVar\(/,
    "uses a variable of the context as its value.",
  ],
  [
    /^Response$/,
    ".json()",
    /\.(?:get|post|put|patch|delete|request|send)\(/,
    "uses an answer as what it carries.",
  ],
];

const SAID =
  /^'([\w.]+)' object (?:is not (?:iterable|subscriptable)|has no attribute '\w+'|does not support item assignment)|^sequence item \d+: expected str instance, ([\w.]+) found|^(?:int|float)\(\) argument must be .*, not '([\w.]+)'|^argument of type '([\w.]+)' is not iterable|^unsupported operand type\(s\) for \S+: '[\w.]+' and '([\w.]+)'/;

/** Methods that nobody calls for themselves where what they give is gone through or read. */
const UNCALLED =
  /^(?:json|items|keys|values|splitlines|readlines|read|fetchall|fetchone|all|copy|groups|groupdict|to_dict|model_dump|mappings|scalars|split|strip|lower|upper)$/;

/** Holders that are used as what they hold, and methods that are used as what they give. */
export const TAKEN_OUT: readonly Slip[] = [
  {
    message: SAID,
    cause: "uses what holds a value as the value.",
    how: "The value is taken out of it.",
    edits: (investigation, fault, match) => {
      const kind = match.slice(1).find((group) => group !== undefined) ?? "";
      const holder = HOLDERS.find(([of]) => of.test(kind));
      const used = holder && usedValue(investigation, fault, match);
      if (!holder || !used) return [];
      const isKnown = trailOf(investigation, fault.file.path, used.node).some(({ node }) =>
        holder[2].test(node.text),
      );
      if (!isKnown) return [];
      return used.isEach
        ? [replaceNode(fault.file, used.node, `one${holder[1]} for one in ${used.node.text}`)]
        : [textEdit(fault.file, used.node.endIndex, used.node.endIndex, holder[1])];
    },
  },
  {
    message: /^'(?:method|builtin_function_or_method)' object is not (?:iterable|subscriptable)/,
    cause: "uses a method as what it gives.",
    how: "It is called.",
    edits: (investigation, fault, match) => {
      const used = usedValue(investigation, fault, match);
      const places = used ? trailOf(investigation, fault.file.path, used.node) : [];
      const place = places.find(
        ({ node }) =>
          node.type === "attribute" &&
          UNCALLED.test(field(node, "attribute")?.text ?? "") &&
          !(node.parent?.type === "call" && field(node.parent, "function")?.id === node.id),
      );
      const file = place && investigation.code.file(place.path);
      return place && file && !file.isTest ? called(file, place.node) : [];
    },
  },
];

function called(file: PythonFault["file"], node: Node): Edit[] {
  return [textEdit(file, node.endIndex, node.endIndex, "()")];
}

/** The expression on the failing line that the message speaks of; `isEach` where it is a collection of such values. */
function usedValue(
  investigation: Investigation,
  fault: PythonFault,
  [message = ""]: RegExpExecArray,
): { readonly node: Node; readonly isEach: boolean } | null {
  if (message.startsWith("sequence item")) {
    const call = only(callsOn(fault, /^join$/));
    const given = call ? readCall(call).positional[0] : null;
    const body = given && /_expression$|comprehension$/.test(given.type) ? field(given, "body") : null;
    if (body) return { node: body, isEach: false };
    return given?.type === "identifier" ? { node: given, isEach: true } : null;
  }
  const number = /^(int|float)\(\) argument/.exec(message)?.[1];
  if (number) {
    const [given] = readOnly(callsOn(fault, new RegExp(`^${number}$`)));
    return given ? { node: given, isEach: false } : null;
  }
  const failing = failingValueOf(investigation)?.place;
  if (failing?.path === fault.file.path && failing.node.type !== "call")
    return { node: failing.node, isEach: false };
  const name = /has no attribute '(\w+)'/.exec(message)?.[1];
  const read = name
    ? onLine(fault, ["attribute"])
        .filter((node) => field(node, "attribute")?.text === name)
        .flatMap((node) => field(node, "object") ?? [])
    : message.includes("subscriptable")
      ? onLine(fault, ["subscript"]).flatMap((node) => field(node, "value") ?? [])
      : onLine(fault, ["for_statement", "for_in_clause"]).flatMap((node) => field(node, "right") ?? []);
  const node = only(read);
  return node ? { node, isEach: false } : null;
}

/** The arguments of the only call of these. */
function readOnly(calls: readonly Node[]): readonly Node[] {
  const call = only(calls);
  return call ? readCall(call).positional : [];
}
