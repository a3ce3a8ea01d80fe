import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planImport, planModuleImport } from "../../../code/python/imports.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore } from "../edits/statements.ts";
import { operationsOn } from "../fault/operands.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { callsOn, marked, onLine, only, type Slip } from "./slip.ts";

/** What lists, sets, sums and orders take, in the messages of Python. */
export const COLLECTION_FORMS: readonly Slip[] = [
  {
    message:
      /^unsupported operand type\(s\) for (-|&|\||\^): '(set|frozenset|list|tuple|dict_values)' and '(set|frozenset|list|tuple|dict_values)'/,
    cause: "puts a set together with what is none.",
    how: "A set is made of it.",
    edits: (_investigation, fault, [, sign, left = "", right = ""]) => {
      const [operation] = operationsOn(fault).filter(({ operator }) => operator === sign);
      const isSet = (kind: string) => /set$/.test(kind);
      if (!operation || isSet(left) === isSet(right)) return [];
      const side = isSet(left) ? operation.right : operation.left;
      return [replaceNode(fault.file, side, `set(${side.text})`)];
    },
  },
  {
    message:
      /^can only concatenate list \(not "(tuple|set|dict_keys|dict_values|map|filter|range|generator|zip)"\) to list/,
    cause: "appends what is no list to one.",
    how: "A list is made of it.",
    edits: (_investigation, fault) => {
      const [operation] = operationsOn(fault).filter(({ operator }) => operator === "+");
      return operation ? [replaceNode(fault.file, operation.right, `list(${operation.right.text})`)] : [];
    },
  },
  {
    message: /^can only concatenate list \(not "(?:str|int|float)"\) to list/,
    cause: "appends an item to a list as if it were one.",
    how: "It is appended as a list of one.",
    edits: (_investigation, fault) => {
      const [operation] = operationsOn(fault).filter(({ operator }) => operator === "+");
      return operation ? [replaceNode(fault.file, operation.right, `[${operation.right.text}]`)] : [];
    },
  },
  {
    message:
      /^unsupported operand type\(s\) for \/: '(?:Posix|Windows)Path' and '(?:int|float|UUID|date|Decimal)'/,
    cause: "goes on from a path by what is no text.",
    how: "It is written out.",
    edits: (_investigation, fault) => {
      const [operation] = operationsOn(fault).filter(({ operator }) => operator === "/");
      // The first of several parts that is no text is the one that failed.
      const parts = operation ? [...partsOf(operation.node)] : [];
      const side =
        operation && (parts.length > 2 ? only(parts.slice(1).filter(mayBeNumber)) : operation.right);
      return side ? [replaceNode(fault.file, side, `str(${side.text})`)] : [];
    },
  },
  {
    message: /^unsupported operand type\(s\) for \+: 'int' and 'list'/,
    cause: "adds lists up from a number.",
    how: "They are added up from an empty list.",
    edits: (_investigation, fault) => {
      const call = only(callsOn(fault, /^sum$/));
      const list = call && field(call, "arguments");
      const [given, start] = call ? readCall(call).positional : [];
      if (!call || !given || !list || start || readCall(call).named.size > 0) return [];
      return list.type === "argument_list"
        ? [textEdit(fault.file, given.endIndex, given.endIndex, ", []")]
        : [replaceNode(fault.file, list, `(${list.text}, [])`)];
    },
  },
  {
    message: /^'int' object is not iterable/,
    cause: "goes over a number.",
    how: "It goes over the numbers up to it.",
    edits: (_investigation, fault) => {
      const loops = onLine(fault, ["for_statement", "for_in_clause"]).flatMap(
        (loop) => field(loop, "right") ?? [],
      );
      const over = only(marked(fault, loops));
      return over && /^len\(/.test(over.text) ? [replaceNode(fault.file, over, `range(${over.text})`)] : [];
    },
  },
  {
    message: /^(\w+)\(\) missing 1 required positional argument: '\w+'/,
    cause: "orders by a function that compares two, where one that tells the rank of each is wanted.",
    how: "`cmp_to_key` makes a key of it.",
    edits: ({ code }, fault, [, name = ""]) => {
      const keys = callsOn(fault, /^(?:sorted|sort|min|max)$/).flatMap(
        (call) => readCall(call).named.get("key") ?? [],
      );
      const key = only(keys);
      const own = key && key.text.split(".").at(-1) === name ? only(code.functionsNamed(name)) : null;
      const required = own ? parametersOf(own.node).filter(({ defaultValue }) => defaultValue === null) : [];
      const plan = planImport(code, fault.file.path, "functools", "cmp_to_key");
      return key && plan && required.filter(({ name: one }) => one !== "self").length === 2
        ? [...plan.edits, replaceNode(fault.file, key, `${plan.local}(${key.text})`)]
        : [];
    },
  },
  {
    message: /^sequence index must be integer, not 'slice'/,
    cause: "takes a slice of a deque, which has none.",
    how: "It is taken of a list of it.",
    edits: (_investigation, fault) => {
      const sliced = onLine(fault, ["subscript"]).filter(
        (node) => field(node, "subscript")?.type === "slice",
      );
      const base = only(sliced) && field(sliced[0] as Node, "value");
      return base ? [replaceNode(fault.file, base, `list(${base.text})`)] : [];
    },
  },
  {
    message:
      /^'<' not supported between instances of '(?:dict|function|object|Namespace)' and '(?:dict|function|object|Namespace)'/,
    cause: "puts pairs in order whose second part has none, which counts where the first ones are equal.",
    how: "A running number stands between them, so that what came first goes first.",
    edits: ({ code }, fault) => numberedPushes(code, fault),
  },
  {
    message: /^(\w+)\(\) missing \d+ required positional arguments?: /,
    cause: "hands rows of arguments to a function as one argument each.",
    how: "Each row is given as the arguments that it is.",
    edits: ({ code }, fault, [, name = ""]) => {
      const call = only(
        callsOn(fault, /^map$/).filter((one) => readCall(one).positional[0]?.text.split(".").at(-1) === name),
      );
      const [given, rows, ...more] = call ? readCall(call).positional : [];
      if (!call || !given || !rows || more.length > 0 || code.functionsNamed(name).length !== 1) return [];
      return readCall(call).receiver
        ? [replaceNode(fault.file, rows, `*zip(*${rows.text})`)]
        : [replaceNode(fault.file, call, `(${given.text}(*row) for row in ${rows.text})`)];
    },
  },
];

function* partsOf(node: Node): Generator<Node> {
  const isJoined = node.type === "binary_operator" && field(node, "operator")?.text === "/";
  const left = isJoined ? field(node, "left") : null;
  const right = isJoined ? field(node, "right") : null;
  if (left && right) {
    yield* partsOf(left);
    yield right;
  } else yield node;
}

function mayBeNumber(node: Node): boolean {
  return /^(?:identifier|attribute|subscript|integer|call)$/.test(node.type) && !/^str\(/.test(node.text);
}

/** `heappush(heap, (rank, job))` with a running number between the two; its readers take the last part. */
function numberedPushes(code: CodeIndex, fault: PythonFault): Edit[] {
  const { file } = fault;
  const pairs = callsOn(fault, /^heappush$/).flatMap((call) => {
    const pair = readCall(call).positional[1];
    return pair?.type === "tuple" && pair.namedChildCount === 2 ? [pair] : [];
  });
  const pair = only(pairs);
  const [, last] = pair?.namedChildren ?? [];
  const pushes = file.text.match(/\bheappush\(/g) ?? [];
  const definition = fault.function?.node;
  if (!pair || !last || !definition || pushes.length !== 1) return [];
  const reads = file.tree.rootNode
    .descendantsOfType("call")
    .filter((call) => lastNameOf(field(call, "function") ?? call) === "heappop");
  const edits = reads.map((call) => {
    const { parent } = call;
    const index =
      parent?.type === "subscript" && field(parent, "value")?.id === call.id
        ? field(parent, "subscript")
        : null;
    if (index?.text === "0") return [];
    if (index) return index.text === "1" ? [replaceNode(file, index, "-1")] : null;
    const left = parent?.type === "assignment" ? field(parent, "left") : null;
    const [, second] = left?.type === "pattern_list" ? left.namedChildren : [];
    return second && left?.namedChildCount === 2
      ? [textEdit(file, second.startIndex, second.startIndex, "_, ")]
      : null;
  });
  if (reads.length === 0 || edits.some((edit) => edit === null)) return [];
  const [first] = field(definition, "body")?.namedChildren ?? [];
  const plan = planModuleImport(code, file.path, "itertools");
  const isLocal = reads.every(
    (call) => call.startIndex > definition.startIndex && call.endIndex < definition.endIndex,
  );
  const counter = first && isLocal ? insertBefore(file, first, ["numbers = itertools.count()"]) : null;
  if (!plan || !counter || /\bnumbers\b/.test(definition.text)) return [];
  return [
    ...plan.edits,
    counter,
    textEdit(file, last.startIndex, last.startIndex, "next(numbers), "),
    ...edits.flatMap((edit) => edit ?? []),
  ];
}
