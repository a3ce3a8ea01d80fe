import type { Node } from "web-tree-sitter";
import { field, plainString, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { atom, replaceNode } from "../edits/expressions.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import {
  asBytes,
  asCalled,
  asItems,
  asKey,
  asSql,
  asTasks,
  asText,
  asTuple,
  asTupleOfOne,
  asZone,
  type Form,
  packedTexts,
  withoutParameters,
} from "./argument-forms.ts";
import { callsOnLine, marked, type Slip } from "./slip.ts";

/** A fact of the language or a library: what a call says of an argument, which one it is, and what it has to be. */
interface GivenAs {
  readonly message: RegExp;
  /** The callee as it is written; where absent the message names it in its first group. */
  readonly callee?: RegExp;
  /** Places counted from 0, and keywords. Where absent the message names the place, from 1, in its second group. */
  readonly at?: readonly (number | string)[];
  readonly form: Form;
  /** Whether the call may stand before the failing line, in the same function. */
  readonly isBefore?: boolean;
  readonly cause: string;
  readonly how: string;
}

/** Parts of a path that are texts by their names. */
const NAMES_A_PLACE = /^[\w.]*(?:path|folder|dir|directory|root|base|file|name|prefix|suffix)$/i;

const FACTS: readonly GivenAs[] = [
  {
    message: /^(?:Strings|Unicode-objects) must be encoded before hashing/,
    callee: /(?:^|\.)(?:sha\d+|sha3_\d+|shake_\d+|md5|blake2[bs]|new|update)$/,
    at: [0, 1, "data", "msg", "string"],
    form: asBytes,
    cause: "hashes a text, where only bytes can be hashed.",
    how: "The text is hashed as its bytes.",
  },
  {
    message:
      /^(?:key: )?(?:expected bytes or bytearray, but got 'str'|a bytes-like object is required, not 'str')/,
    callee: /^(?:hmac\.)?(?:new|digest)$/,
    at: [0, "key"],
    form: asBytes,
    cause: "signs with a key that is a text, where it has to be bytes.",
    how: "The key is given as its bytes.",
  },
  {
    message:
      /^a bytes-like object is required, not 'str'|^argument should be bytes-like object or ASCII string|^expected bytes-like object, not str/,
    callee:
      /(?:^|\.)(?:(?:standard_|urlsafe_)?b(?:64|32|16|85)encode|a85encode|encodebytes|crc32|adler32|compress|hexlify|sendall|sendto|write_bytes)$/,
    at: [0],
    form: asBytes,
    cause: "gives a text to a call that takes bytes.",
    how: "The text is given as its bytes.",
  },
  {
    message: /^POST data should be bytes, an iterable of bytes, or a file object\. It cannot be of type str/,
    callee: /(?:^|\.)(?:Request|urlopen)$/,
    at: ["data", 1],
    form: asBytes,
    isBefore: true,
    cause: "sends a text, where the body of a request is bytes.",
    how: "The text is sent as its bytes.",
  },
  {
    message: /^argument for 's' must be a bytes object/,
    callee: /(?:^|\.)pack(?:_into)?$/,
    form: (_investigation, fault, call) => packedTexts(fault, call),
    cause: "packs a text, where a field of letters takes bytes.",
    how: "The text is packed as its bytes.",
  },
  {
    message: /^tzinfo argument must be None or of a tzinfo subclass, not type 'str'/,
    callee: /(?:^|\.)(?:now|fromtimestamp|astimezone|replace|datetime|time|combine)$/,
    at: ["tz", "tzinfo"],
    form: asZone,
    cause: "gives the name of a zone where a zone is wanted.",
    how: "The zone of that name is given.",
  },
  {
    message: /^tzinfo argument must be None or of a tzinfo subclass, not type 'str'/,
    callee: /(?:^|\.)(?:now|astimezone)$/,
    at: [0],
    form: asZone,
    cause: "gives the name of a zone where a zone is wanted.",
    how: "The zone of that name is given.",
  },
  {
    message: /^tzinfo argument must be None or of a tzinfo subclass, not type 'str'/,
    callee: /(?:^|\.)fromtimestamp$/,
    at: [1],
    form: asZone,
    cause: "gives the name of a zone where a zone is wanted.",
    how: "The zone of that name is given.",
  },
  {
    message:
      /^(startswith|endswith) first arg must be (?:str|bytes) or a tuple of (?:str|bytes), not (?:list|set|frozenset|dict_keys|generator)/,
    at: [0],
    form: asTuple,
    cause: "compares with several texts at once, which have to be a tuple.",
    how: "They are given as a tuple.",
  },
  {
    message: /^isinstance\(\) arg 2 must be a type, a tuple of types,? or a union/,
    callee: /^isinstance$/,
    at: [1],
    form: asTuple,
    cause: "asks for one of several classes, which have to be a tuple.",
    how: "They are given as a tuple.",
  },
  {
    message:
      /^isinstance\(\) arg(?:ument)? 2 cannot be a parameterized generic|^Subscripted generics cannot be used with class and instance checks/,
    callee: /^isinstance$/,
    at: [1],
    form: withoutParameters,
    cause:
      "asks whether something is a container of certain items, which only the class of the container can answer.",
    how: "It is asked for the class alone.",
  },
  {
    message: /^(\w+)\(\) argument (\d) must be str, not (?:int|float|Decimal|UUID|decimal\.Decimal)$/,
    form: asText,
    cause: "gives a number where a text is wanted.",
    how: "The number is written out.",
  },
  {
    message: /^expected string or bytes-like object(?:, got '(?:int|float|Decimal|UUID)')?$/,
    callee: /^re\.(?:match|search|fullmatch|findall|finditer|split)$/,
    at: [1, "string"],
    form: asText,
    cause: "looks for a pattern in a number.",
    how: "It is looked for in the number as it is written.",
  },
  {
    message: /^expected string or bytes-like object(?:, got '(?:int|float|Decimal|UUID)')?$/,
    callee: /^re\.subn?$/,
    at: [2, "string"],
    form: asText,
    cause: "looks for a pattern in a number.",
    how: "It is looked for in the number as it is written.",
  },
  {
    message: /^expected string or bytes-like object, got '(?:int|float|Decimal|UUID)'$/,
    callee: /^(?!re\.)[\w.]+\.(?:match|search|fullmatch|findall|finditer|split)$/,
    at: [0, "string"],
    form: asText,
    cause: "looks for a pattern in a number.",
    how: "It is looked for in the number as it is written.",
  },
  {
    message: /^expected string or bytes-like object, got '(?:int|float|Decimal|UUID)'$/,
    callee: /^(?!re\.)[\w.]+\.subn?$/,
    at: [1, "string"],
    form: asText,
    cause: "looks for a pattern in a number.",
    how: "It is looked for in the number as it is written.",
  },
  {
    message: /^option values must be strings/,
    callee: /\.set$/,
    at: [2, "value"],
    form: asText,
    cause: "sets an option to what is no text.",
    how: "It is set to what the value looks like when it is written.",
  },
  {
    message: /^'UUID' object has no attribute 'replace'/,
    callee: /(?:^|\.)UUID$/,
    at: [0, "hex"],
    form: asText,
    cause: "makes a UUID of one, where a text is wanted.",
    how: "The text of it is given.",
  },
  {
    message: /^a coroutine was expected, got <function /,
    callee: /(?:^|\.)(?:run|create_task|run_until_complete)$/,
    at: [0],
    form: asCalled,
    cause: "gives a function where what it returns is wanted: a coroutine.",
    how: "The function is called.",
  },
  {
    message: /^unhashable type: 'list'|^An asyncio\.Future, a coroutine or an awaitable is required/,
    callee: /(?:^|asyncio\.)gather$/,
    at: [0],
    form: asItems,
    cause: "gives all coroutines as one argument, where each is one of its own.",
    how: "They are given one by one.",
  },
  {
    message: /^sorted expected 1 argument, got 2/,
    callee: /^sorted$/,
    at: [1],
    form: asKey,
    cause: "gives the key of the order without its name.",
    how: "It is given as `key`.",
  },
  {
    message: /^sort\(\) takes no positional arguments/,
    callee: /\.sort$/,
    at: [0],
    form: asKey,
    cause: "gives the key of the order without its name.",
    how: "It is given as `key`.",
  },
  {
    message: /^Not an executable object: |^Textual SQL expression .* should be explicitly declared as text\(/,
    callee: /\.(?:execute|scalar|scalars|stream|exec_driver_sql)$/,
    at: [0, "statement"],
    form: asSql,
    cause: "gives SQL as a text, which SQLAlchemy takes only when it says so, since version 2.",
    how: "The text is declared as SQL.",
  },
  {
    message: /^Column expression, FROM clause, or other columns clause element expected, got \[/,
    callee: /(?:^|\.)select$/,
    at: [0],
    form: asItems,
    cause: "gives the columns as a list, where each is an argument of its own since SQLAlchemy 2.",
    how: "They are given one by one.",
  },
  {
    message: /^The "whens" argument to case\(\), when referring to a sequence of items, is now passed as/,
    callee: /(?:^|\.)case$/,
    at: [0, "whens"],
    form: asItems,
    cause: "gives the cases as a list, where each is an argument of its own since SQLAlchemy 2.",
    how: "They are given one by one.",
  },
  {
    message:
      /^Invalid type for url\.\s+Expected str or httpx\.URL, got <class '(?:\w+\.)*(?:Split|Parse)Result'>/,
    callee: /(?:^|\.)(?:get|post|put|patch|delete|head|options|stream|request)$/,
    at: [0, "url"],
    form: (_investigation, { file }, node) => [replaceNode(file, node, `${atom(node)}.geturl()`)],
    cause: "gives the parts of an address, where its text is wanted.",
    how: "The text of it is given.",
  },
  {
    message: /argument after \* must be an iterable, not \w+$|^task args must be a list or tuple/,
    callee: /(?:^|\.)(?:apply_async|apply|Thread|Process|Timer|send_task)$/,
    at: ["args", 0],
    form: asTupleOfOne,
    cause: "gives one argument where all are wanted: brackets make no tuple.",
    how: "It is given as a tuple of one.",
  },
  {
    message: /^write\(\) argument must be str, not (?:int|float|Decimal|UUID|PosixPath)$/,
    callee: /\.write$/,
    at: [0],
    form: asText,
    cause: "writes what is no text into a file.",
    how: "It is written out.",
  },
  {
    message: /^join\(\) argument must be str, bytes, or os\.PathLike object, not '(?:int|float|UUID)'/,
    callee: /(?:^|\.)path\.join$|^join$/,
    form: (investigation, fault, call) => {
      const parts = readCall(call).positional.filter((node) => !NAMES_A_PLACE.test(node.text));
      const changes = parts.flatMap((node) => asText(investigation, fault, node) ?? []);
      return changes.length === 1 ? changes : null;
    },
    cause: "makes a path of what is no text.",
    how: "It is written out.",
  },
  {
    message: /^type str doesn't define __round__ method/,
    callee: /^round$/,
    at: [0],
    form: (_investigation, { file }, node) =>
      /^(?:float|int|Decimal)\(/.test(node.text) ? null : [replaceNode(file, node, `float(${node.text})`)],
    cause: "rounds a text.",
    how: "It is read as a number first.",
  },
  {
    message: /^Invalid "auth" argument: \[/,
    callee: /(?:^|\.)(?:get|post|put|patch|delete|head|options|stream|request|Client|AsyncClient)$/,
    at: ["auth"],
    form: asTuple,
    cause: "gives name and password as a list, where a tuple is wanted.",
    how: "They are given as a tuple.",
  },
  {
    message: /^Textual SQL expression '(.*?)(?:\.\.\.)?' should be explicitly declared as text\(/,
    callee:
      /\.(?:where|filter|having|order_by|group_by|and_|or_|select_from|join|columns)$|^(?:select|and_|or_)$/,
    at: [0, 1, 2],
    form: (investigation, fault, node) =>
      node.type === "string" && fault.exception.value.includes(plainString(node)?.slice(0, 12) ?? "\n")
        ? asSql(investigation, fault, node)
        : null,
    cause: "gives SQL as a text, which SQLAlchemy takes only when it says so.",
    how: "The text is declared as SQL.",
  },
  {
    message: /^execute expected at most 2 arguments, got (?!2)\d+/,
    callee: /\.execute$/,
    form: (_investigation, { file }, call) => {
      const [, first, ...more] = readCall(call).positional;
      const last = more.at(-1);
      return first && last
        ? [
            textEdit(file, first.startIndex, first.startIndex, "("),
            textEdit(file, last.endIndex, last.endIndex, ")"),
          ]
        : null;
    },
    cause: "gives the values of a statement one by one, where they are one sequence.",
    how: "They are given as a tuple.",
  },
  {
    message: /^parameters are of unsupported type/,
    callee: /\.execute$/,
    at: [1],
    form: asTupleOfOne,
    cause: "gives one value where a sequence of values is wanted.",
    how: "It is given as a tuple of one.",
  },
  {
    message: /^Error binding parameter (\d+): type '(?:PosixPath|WindowsPath|UUID)' is not supported/,
    callee: /\.execute$/,
    form: (investigation, fault, call) => {
      const place = Number(/parameter (\d+)/.exec(fault.exception.value)?.[1] ?? 0) - 1;
      const given = readCall(call).positional[1];
      const node = given && /^(?:tuple|list)$/.test(given.type) ? given.namedChildren[place] : null;
      return node ? asText(investigation, fault, node) : null;
    },
    cause: "stores what a database has no type for.",
    how: "It is stored as its text.",
  },
  {
    message: /^Passing coroutines is forbidden, use tasks explicitly/,
    callee: /(?:^|\.)wait$/,
    at: [0, "fs"],
    form: asTasks,
    cause: "waits for coroutines that nothing has started: `asyncio.wait` takes tasks.",
    how: "Each is made a task.",
  },
];

/** Arguments that are not what their call takes, by the table above. */
export const GIVEN_AS: readonly Slip[] = FACTS.map((fact) => ({
  message: fact.message,
  cause: fact.cause,
  how: fact.how,
  edits: (investigation, fault, match) => {
    const isOf = (call: Node) => isMeant(fact, call, match);
    const calls = fact.isBefore
      ? callsBefore(fault).filter(isOf)
      : marked(fault, callsOnLine(fault).filter(isOf));
    const changes = calls.flatMap((call) => {
      const nodes = fact.at || (!fact.callee && match[2]) ? placesOf(fact, call, match) : [call];
      const made = nodes.flatMap((node) => fact.form(investigation, fault, node) ?? []);
      return made.length > 0 ? [made] : [];
    });
    // Where two calls or two arguments would do, nothing tells which is meant.
    const [change] = changes;
    return change && changes.length === 1 ? change : [];
  },
}));

function callsBefore(fault: PythonFault): Node[] {
  const scope = fault.function?.node ?? fault.file.tree.rootNode;
  return scope.descendantsOfType("call").filter((call) => startLineOf(call) <= fault.line);
}

function isMeant({ callee }: GivenAs, call: Node, match: RegExpExecArray): boolean {
  const written = (field(call, "function")?.text ?? "").replace(/\s+/g, "");
  return callee ? callee.test(written) : written.split(".").at(-1) === match[1];
}

function placesOf({ at }: GivenAs, call: Node, match: RegExpExecArray): Node[] {
  const { positional, named } = readCall(call);
  const places = at ?? [Number(match[2]) - 1];
  return places.flatMap((place) => (typeof place === "number" ? positional[place] : named.get(place)) ?? []);
}
