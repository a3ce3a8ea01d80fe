import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { capturedValue, isRecord } from "../contract/captured.ts";
import { isPlain, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { type Finding, placeOf } from "../stimuli/findings-recipe.ts";
import { runningIdea } from "../stimuli/running-idea.ts";

interface Form {
  readonly edits: readonly Edit[];
  readonly sentence: string;
  readonly explanation: string;
  readonly basis: "standard" | "guess";
}

/** Slips in the use of the language and its library for which there is one usual form. */
export function smallFormFindings({ code }: Investigation, fault: PythonFault): Finding[] {
  const found = FORMS.flatMap(({ message, form }) =>
    message.test(`${fault.exception.type}: ${fault.exception.value}`) ? (form(fault, code) ?? []) : [],
  );
  return found.map(({ edits, sentence, explanation, basis }) => ({
    id: "absent",
    sentence,
    ...placeOf(fault),
    ideas: [runningIdea({ cause: sentence, explanation, edits, basis })],
    advice: "Use the form that the value has.",
  }));
}

const FORMS: readonly {
  readonly message: RegExp;
  readonly form: (fault: PythonFault, code: CodeIndex) => Form | null;
}[] = [
  {
    message:
      /^TypeError: (?:\w+ indices must be integers or slices, not float|'float' object cannot be interpreted as an integer|slice indices must be integers)/,
    form: wholeNumber,
  },
  { message: /^ValueError: (?:too many values to unpack|not enough values to unpack)/, form: pairs },
  {
    message:
      /^TypeError: sequence item \d+: expected str instance, (?:int|float|Decimal|UUID|date|datetime) found/,
    form: joinedTexts,
  },
  { message: /^TypeError: key: expected bytes or bytearray, but got 'str'/, form: keyAsBytes },
  { message: /^AttributeError: 'sqlite3\.Row' object has no attribute 'get'/, form: rowAsDictionary },
  { message: /^UnicodeEncodeError: 'ascii'/, form: asUtf8 },
  {
    message:
      /^TypeError: Object of type (?:datetime|date|time|Decimal|UUID|set|frozenset|PosixPath|Path) is not JSON serializable/,
    form: jsonDefault,
  },
  {
    message:
      /^(?:TypeError: not enough arguments for format string|ValueError: unsupported format character)/,
    form: percentSign,
  },
];

function onLine(fault: PythonFault, types: readonly string[]): Node[] {
  return fault.statement
    .descendantsOfType([...types])
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1);
}

/** `values[len(values) / 2]`, `range(total / size)` */
function wholeNumber(fault: PythonFault): Form | null {
  const divisions = onLine(fault, ["binary_operator"]).filter((node) => {
    if (field(node, "operator")?.text !== "/") return false;
    for (let one: Node | null = node; one; one = one.parent) {
      const parent: Node | null = one.parent;
      if (parent?.type === "subscript") return field(parent, "value")?.id !== one.id;
      if (parent?.type === "slice") return true;
      if (parent?.type === "argument_list")
        return /^(?:range|islice|(?:itertools\.)?islice|bytes|chr)$/.test(
          field(parent.parent ?? parent, "function")?.text ?? "",
        );
      if (parent?.type !== "binary_operator" && parent?.type !== "parenthesized_expression") return false;
    }
    return false;
  });
  const [only, ...others] = divisions;
  const operator = only && field(only, "operator");
  if (!operator || others.length > 0) return null;
  return {
    edits: [replaceNode(fault.file, operator, "//")],
    sentence: `${fault.file.path}:${fault.line} needs a whole number, and \`/\` gives a fraction.`,
    explanation: "`//` divides whole numbers and gives one.",
    basis: "standard",
  };
}

/** A loop over a dictionary that names key and value; a loop over numbered pairs that takes them apart. */
function pairs(fault: PythonFault): Form | null {
  for (const clause of [...loopOf(fault), ...onLine(fault, ["for_in_clause"])]) {
    const left = field(clause, "left");
    const right = field(clause, "right");
    if (!left || !right || !/pattern/.test(left.type)) continue;
    const names = left.namedChildren;
    const held = capturedValue({ fault }, right);
    if (isPlain(right) && names.length === 2 && isRecord(held))
      return {
        edits: [replaceNode(fault.file, right, `${right.text}.items()`)],
        sentence: `A loop over the dictionary \`${right.text}\` gives its keys alone.`,
        explanation: "`items()` gives each key with its value.",
        basis: "standard",
      };
    const isNumbered = right.type === "call" && field(right, "function")?.text === "enumerate";
    const [index, ...rest] = names;
    if (
      isNumbered &&
      index &&
      rest.length > 1 &&
      left.namedChildren.every(({ type }) => type === "identifier")
    )
      return {
        edits: [replaceNode(fault.file, left, `${index.text}, (${rest.map(({ text }) => text).join(", ")})`)],
        sentence: "`enumerate` gives a number and one item, which is not taken apart.",
        explanation: "The item is taken apart in brackets of its own.",
        basis: "standard",
      };
  }
  return null;
}

function loopOf(fault: PythonFault): Node[] {
  return fault.statement.type === "for_statement" ? [fault.statement] : [];
}

/** `",".join(row["id"] for row in rows)` */
function joinedTexts(fault: PythonFault): Form | null {
  const [call, ...others] = onLine(fault, ["call"]).filter(
    (node) => lastNameOf(field(node, "function") ?? node) === "join",
  );
  if (!call || others.length > 0) return null;
  const list = field(call, "arguments");
  const given = list?.type === "generator_expression" ? list : readCall(call).positional[0];
  const body = given && /generator_expression|comprehension/.test(given.type) ? field(given, "body") : null;
  if (!given) return null;
  const edit = body
    ? replaceNode(fault.file, body, `str(${body.text})`)
    : isPlain(given)
      ? replaceNode(fault.file, given, `map(str, ${given.text})`)
      : null;
  return (
    edit && {
      edits: [edit],
      sentence: `${fault.file.path}:${fault.line} joins values that are no texts.`,
      explanation: "Each value is written as a text.",
      basis: "standard",
    }
  );
}

/** `hmac.new(KEY, …)` of a key that is a text. */
function keyAsBytes(fault: PythonFault): Form | null {
  const [call, ...others] = onLine(fault, ["call"]).filter((node) =>
    /(?:^|\.)hmac\.(?:new|digest)$|^new$/.test(field(node, "function")?.text ?? ""),
  );
  const key = call && (readCall(call).named.get("key") ?? readCall(call).positional[0]);
  if (!key || others.length > 0 || !/^(?:identifier|attribute|subscript|call|string)$/.test(key.type))
    return null;
  return {
    edits: [replaceNode(fault.file, key, `${key.text}.encode()`)],
    sentence: "A key of an HMAC is made of bytes, and this one is a text.",
    explanation: "The text is given as its bytes.",
    basis: "standard",
  };
}

/** A row of SQLite is asked by key and has no `get`. */
function rowAsDictionary(fault: PythonFault): Form | null {
  const [call, ...others] = onLine(fault, ["call"]).filter((node) => {
    const callee = field(node, "function");
    return callee?.type === "attribute" && field(callee, "attribute")?.text === "get";
  });
  const object = call && field(field(call, "function") ?? call, "object");
  const [key, instead] = call ? readCall(call).positional : [];
  if (!call || !object || !key || others.length > 0) return null;
  // A column that holds nothing is there, and is None.
  const isNeutral = instead && /^(?:0|0\.0|""|''|\[\]|\{\}|False)$/.test(instead.text);
  const read = `dict(${object.text}).get(${key.text}${instead && !isNeutral ? `, ${instead.text}` : ""})`;
  return {
    edits: [replaceNode(fault.file, call, isNeutral ? `(${read} or ${instead.text})` : read)],
    sentence: `\`${object.text}\` is a row of the database, which has no \`get\`.`,
    explanation:
      "The row is read as a dictionary; a column that holds nothing counts as one that is not there.",
    basis: "standard",
  };
}

function asUtf8(fault: PythonFault): Form | null {
  const texts = onLine(fault, ["string"]).filter((node) => /^["']ascii["']$/i.test(node.text));
  const [only, ...others] = texts;
  return only && others.length === 0
    ? {
        edits: [replaceNode(fault.file, only, only.text.replace(/ascii/i, "utf-8"))],
        sentence: "The text has letters that ASCII does not know.",
        explanation: "UTF-8 writes ASCII as it is, and all other letters too.",
        basis: "guess",
      }
    : null;
}

/** `json.dumps(order)` with values that JSON does not know. */
function jsonDefault(fault: PythonFault, code: CodeIndex): Form | null {
  const [call, ...others] = onLine(fault, ["call"]).filter((node) =>
    /^(?:json\.)?dumps?$/.test(field(node, "function")?.text ?? ""),
  );
  const list = call && field(call, "arguments");
  const last = list?.namedChildren.at(-1);
  if (!call || !list || !last || others.length > 0 || list.type !== "argument_list") return null;
  const { named } = readCall(call);
  if (named.has("default") || named.has("cls")) return null;
  const isSet = /type (?:frozen)?set /.test(fault.exception.value);
  // The text of these is the one that JSON is given everywhere; of a point in time or a decimal number there are several.
  const isPlain = /type (?:date|time|UUID|PosixPath|Path) /.test(fault.exception.value);
  // Who has a way of his own of writing such values is not given another.
  const hasOwnWay = ["default=", "JSONEncoder"]
    .flatMap((mark) => code.mentions(mark))
    .some((path) => /\bjson\b/.test(code.file(path)?.text ?? ""));
  return {
    edits: [textEdit(fault.file, last.endIndex, last.endIndex, `, default=${isSet ? "sorted" : "str"}`)],
    sentence: `${fault.file.path}:${fault.line} writes a value as JSON that JSON has no form for.`,
    explanation: isSet ? "A set is written as a list." : "Such a value is written as its text.",
    basis: isPlain && !hasOwnWay ? "standard" : "guess",
  };
}

/** `"%s is 100% sure" % name` */
function percentSign(fault: PythonFault): Form | null {
  const [node, ...others] = onLine(fault, ["binary_operator"]).filter(
    (one) => field(one, "operator")?.text === "%" && field(one, "left")?.type === "string",
  );
  const text = node && field(node, "left");
  if (!text || others.length > 0) return null;
  const bare = text.text.replace(/(?<!%)(\d)%(?=[\s)"'.,;!])/g, "$1%%");
  return bare === text.text
    ? null
    : {
        edits: [replaceNode(fault.file, text, bare)],
        sentence: "A sign for per cent in the text is read as the place of a value.",
        explanation: "It is written twice, which shows it once.",
        basis: "standard",
      };
}
