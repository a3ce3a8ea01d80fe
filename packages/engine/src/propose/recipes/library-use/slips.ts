import type { Node } from "web-tree-sitter";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { clauseAt } from "../../../code/python/handlers.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { trailOf } from "../fault/trail.ts";
import { dumpedWith } from "./dumped-model.ts";
import { attributesAllowed } from "./from-attributes.ts";
import { callsOn, type Slip } from "./slip.ts";
import { tokenAlgorithms } from "./token-algorithms.ts";

export const SLIPS: readonly Slip[] = [
  {
    message: /^It is required that you pass in a value for the "algorithms" argument when calling decode\(\)/,
    cause: "reads a token without saying which algorithms it accepts, which PyJWT asks for since version 2.",
    how: "The algorithms are given with which the tokens are signed and read elsewhere.",
    edits: tokenAlgorithms,
    mayBeRefused: true,
  },
  {
    message: /^'\w+' object has no attribute 'message'/,
    cause: "reads the message of an exception as an attribute, which exceptions have no more since Python 3.",
    how: "The exception is written as a text, which is what it says.",
    edits: (_investigation, fault) => {
      const handler = fault.function && clauseAt(fault.function.node, fault.line);
      const alias = handler?.clause.alias;
      if (!alias) return [];
      return fault.statement
        .descendantsOfType("attribute")
        .filter((node) => node.text === `${alias}.message`)
        .map((node) => replaceNode(fault.file, node, isWritten(node) ? alias : `str(${alias})`));
    },
  },
  {
    message: /^'(?:\w*Manager|\w*RelatedManager)' object is not (?:iterable|subscriptable)/,
    cause: "goes over a manager, which is no set of rows.",
    how: "The rows are asked for with `all()`.",
    edits: (_investigation, fault) => {
      const over = loopedOver(fault).filter((node) => node.type === "attribute");
      return over.length === 1
        ? over.map((node) => textEdit(fault.file, node.endIndex, node.endIndex, ".all()"))
        : [];
    },
  },
  {
    message: /^In order to allow non-dict objects to be serialized set the safe parameter to False/,
    cause: "answers with a list, which JsonResponse takes with `safe=False` only.",
    how: "`safe=False` is given, as the message says; clients get the list as before.",
    edits: (_investigation, fault) =>
      callsOn(fault, /^JsonResponse$/).flatMap((call) => {
        const list = field(call, "arguments");
        const last = list?.lastNamedChild;
        return last && !readCall(call).named.has("safe")
          ? [textEdit(fault.file, last.endIndex, last.endIndex, ", safe=False")]
          : [];
      }),
  },
  {
    // What is shown as an object is none.
    message: /^Cannot assign "(?:-?\d+|'.*'|UUID\(.*\))": "\w+\.(\w+)" must be a "(\w+)" instance/,
    cause: "gives an id where an object is wanted.",
    how: "It is given as the id that it is.",
    edits: (_investigation, fault, match) => {
      const names = fault.statement.descendantsOfType("keyword_argument").flatMap((node) => {
        const name = field(node, "name");
        return name?.text === match[1] ? [name] : [];
      });
      const [only] = names;
      return only && names.length === 1 ? [textEdit(fault.file, only.endIndex, only.endIndex, "_id")] : [];
    },
  },
  {
    message:
      /^Direct assignment to the (?:reverse|forward) side of a .* set is prohibited\. Use (\w+)\.set\(\) instead/,
    cause: "assigns to a set of related rows.",
    how: "It is set with `set()`, as the message says.",
    edits: (_investigation, fault, match) => {
      const assignment = fault.statement.firstNamedChild;
      const left = assignment?.type === "assignment" ? field(assignment, "left") : null;
      const right = assignment && field(assignment, "right");
      return assignment && left && right && left.text.endsWith(`.${match[1]}`)
        ? [replaceNode(fault.file, assignment, `${left.text}.set(${right.text})`)]
        : [];
    },
  },
  {
    message:
      /^Object of type (?:QuerySet|ValuesListQuerySet|ValuesQuerySet|dict_keys|dict_values|map|filter|generator|deque) is not JSON serializable/,
    cause: "writes something as JSON that is gone through, and no list.",
    how: "It is made a list.",
    edits: (_investigation, fault) => {
      const sets = callsOn(fault, /^(?:values|values_list|filter|exclude|order_by|all|keys|map)$/);
      const [outer] = sets;
      const isValues =
        outer !== undefined && /\.(?:values|values_list|keys)\(|^map\(|^filter\(/.test(outer.text);
      return outer && isValues ? [replaceNode(fault.file, outer, `list(${outer.text})`)] : [];
    },
  },
  {
    message: /^'QuerySet' object has no attribute '(\w+)'/,
    cause: "reads a field of a set of rows as if it were one.",
    how: "The first row is taken.",
    edits: (investigation, fault, match) => {
      const read = fault.statement
        .descendantsOfType("attribute")
        .find((node) => field(node, "attribute")?.text === match[1] && startLineOf(node) <= fault.line);
      const holder = read && field(read, "object");
      const place = holder
        ? trailOf(investigation, fault.file.path, holder).find(
            ({ node, path }) =>
              node.type === "call" && path === fault.file.path && /\.filter\(/.test(node.text),
          )
        : undefined;
      return place ? [textEdit(fault.file, place.node.endIndex, place.node.endIndex, ".first()")] : [];
    },
  },
  {
    message:
      /^Incorrect number of bindings supplied\. The current statement uses 1, and there are \d+ supplied/,
    cause: "gives a text where a sequence of values is wanted, so each letter counts as a value.",
    how: "The value is given as a tuple of one.",
    edits: (_investigation, fault) =>
      callsOn(fault, /^(?:execute|executemany)$/).flatMap((call) => {
        const given = readCall(call).positional[1];
        if (!given) return [];
        const inner = given.type === "parenthesized_expression" ? given.firstNamedChild : given;
        const isOne = inner && /^(?:identifier|attribute|subscript|call|string)$/.test(inner.type);
        return isOne ? [replaceNode(fault.file, given, `(${inner.text},)`)] : [];
      }),
  },
  {
    message: /^expected str, bytes or os\.PathLike object, not (?:int|float)$/,
    cause: "gives a number to a process, which takes texts only.",
    how: "It is given as text.",
    edits: (_investigation, fault) => {
      const lists = callsOn(fault, /^(?:run|Popen|call|check_call|check_output)$/).flatMap((call) => {
        const given = readCall(call).positional[0];
        return given?.type === "list" ? [given] : [];
      });
      const loose = (lists[0]?.namedChildren ?? []).filter(
        (node) =>
          node.type === "integer" ||
          node.type === "float" ||
          (node.type === "identifier" && NUMBERS.test(node.text)),
      );
      return loose.map((node) =>
        replaceNode(fault.file, node, node.type === "identifier" ? `str(${node.text})` : `"${node.text}"`),
      );
    },
  },
  {
    message: /^Population must be a sequence/,
    cause: "takes a sample of a set, which has no order to take it from.",
    how: "It is sorted first, as the message says.",
    edits: (_investigation, fault) =>
      callsOn(fault, /^(?:sample|choices)$/).flatMap((call) => {
        const given = readCall(call).positional[0];
        return given ? [replaceNode(fault.file, given, `sorted(${given.text})`)] : [];
      }),
  },
  {
    message: /^write\(\) argument must be str, not bytes/,
    cause: "writes bytes into a file that was opened for text.",
    how: "The file is opened for bytes.",
    edits: (_investigation, fault) =>
      opened(fault).map((mode) => replaceNode(fault.file, mode, mode.text.replace(/([wax])/, "$1b"))),
  },
  {
    message: /^'str' object has no attribute 'decode'/,
    cause: "decodes a text, which is decoded already.",
    how: "The text is taken as it is.",
    edits: (_investigation, fault) => {
      const calls = callsOn(fault, /^decode$/);
      const [call] = calls;
      const callee = call && field(call, "function");
      const object = callee?.type === "attribute" ? field(callee, "object") : null;
      return call && object && calls.length === 1 ? [replaceNode(fault.file, call, object.text)] : [];
    },
  },
  {
    message: /^comparing strings with non-ASCII characters is not supported/,
    cause: "compares texts that may have any letters, where only bytes can have them.",
    mayBeRefused: true,
    how: "Both are compared as bytes: a text with other letters is another text.",
    edits: (_investigation, fault) =>
      compared(fault).map((node) => replaceNode(fault.file, node, `${atom(node)}.encode()`)),
  },
  {
    message: /^unsupported operand types\(s\) or combination of types: '(?:str' and 'bytes|bytes' and 'str)'/,
    cause: "compares a text with bytes.",
    mayBeRefused: true,
    how: "The text is compared as bytes.",
    edits: (_investigation, fault, match) => {
      const text = compared(fault)[match[0].includes("'str' and") ? 0 : 1];
      return text ? [replaceNode(fault.file, text, `${atom(text)}.encode()`)] : [];
    },
  },
  {
    message: /^`dumps_kwargs` keyword arguments are no longer supported/,
    cause: "gives options of `json.dumps` to a model of pydantic, which no longer takes them.",
    how: "The model is written as JSON with these options, as they were meant.",
    edits: ({ code }, fault) => dumpedWith(code, fault),
  },
  {
    message: /^You must set the config attribute `from_attributes=True` to use from_orm/,
    cause: "makes a model of an object, which its configuration does not allow.",
    how: "The model may be made of an object's attributes (`from_attributes`, which was `orm_mode` before pydantic 2).",
    edits: ({ code }, fault) => attributesAllowed(code, fault),
  },
  {
    message: /^the first argument must be callable|^'NoneType' object is not callable/,
    cause: "calls the work at once and hands over what it gives.",
    how: "The function is handed over with its arguments.",
    edits: (_investigation, fault) =>
      callsOn(fault, /^(?:add_task|submit|call_later|call_soon|run_in_executor|on_commit)$/).flatMap(
        (call) => {
          const list = readCall(call).positional;
          const inner = list.length === 1 ? list[0] : undefined;
          const callee = inner?.type === "call" ? field(inner, "function") : null;
          const given =
            inner?.type === "call" ? (field(inner, "arguments")?.text.slice(1, -1).trim() ?? "") : "";
          return inner && callee
            ? [replaceNode(fault.file, inner, given === "" ? callee.text : `${callee.text}, ${given}`)]
            : [];
        },
      ),
  },
];

const NUMBERS =
  /(?:seconds?|minutes?|count|number|port|size|width|height|quality|limit|timeout|pid|level|index|days?|rate)$/i;

/** The mode of the file that the failing line writes to, where it was opened for text without an encoding. */
function opened(fault: PythonFault): Node[] {
  const [call] = callsOn(fault, /^write$/);
  const callee = call && field(call, "function");
  const name = callee?.type === "attribute" ? field(callee, "object")?.text : undefined;
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  return scope.descendantsOfType("call").flatMap((open) => {
    const target = open.parent?.type === "as_pattern" ? open.parent.lastNamedChild?.text : undefined;
    const { positional, named } = readCall(open);
    const mode = named.get("mode") ?? positional[1];
    const isOpen =
      lastNameOf(field(open, "function") ?? open) === "open" && name !== undefined && target === name;
    return isOpen &&
      mode &&
      /^["'][wax]\+?["']$/.test(mode.text) &&
      !named.has("encoding") &&
      !named.has("newline")
      ? [mode]
      : [];
  });
}

/** The two sides of `hmac.compare_digest(…)`. */
function compared(fault: PythonFault): Node[] {
  const [call, ...others] = callsOn(fault, /^compare_digest$/);
  const sides = call ? readCall(call).positional : [];
  return others.length === 0 && sides.length === 2 ? [...sides] : [];
}

/** Whether a value is written into a text there: by a format, or by the log. */
function isWritten(node: Node): boolean {
  if (node.parent?.type === "interpolation") return true;
  const call = node.parent?.type === "argument_list" ? node.parent.parent : null;
  const [first] = call ? readCall(call).positional : [];
  return first !== undefined && first.id !== node.id && /%s/.test(first.text);
}

/** What the loops and comprehensions of the failing line go over. */
function loopedOver(fault: PythonFault): Node[] {
  const loops = fault.statement.type === "for_statement" ? [fault.statement] : [];
  return [...loops, ...fault.statement.descendantsOfType("for_in_clause")]
    .filter((node) => startLineOf(node) <= fault.line)
    .flatMap((node) => field(node, "right") ?? []);
}
