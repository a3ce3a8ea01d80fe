import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { planModuleImport } from "../../../code/python/imports.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { isMarked } from "../bad-text/ideas.ts";
import { type BadValue, isAlwaysEvaluated, reactionIdeas } from "../bad-value/react.ts";
import { freeName } from "../edits/names.ts";
import { isTryable } from "../edits/statements.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { requestPartOf } from "../fault/request-part.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";

const guide = pythonGuide({
  slug: "unreadable-data",
  title: "Fix struct.error, zlib.error, BadZipFile, ParseError and their like in Python",
  summary:
    "This error occurs when data from outside is not what a reader of the standard library expects: a frame that breaks off, an archive that is none, XML that does not close. The libraries have exceptions of their own for it, which handlers of ValueError do not catch.",
  trace: [
    ['    kind, register, value = struct.unpack(">BHI", raw)', "The reader."],
    ["struct.error: unpack requires a buffer of 7 bytes", "The data was shorter than that."],
  ],
  causes: [
    [
      "data",
      "The data is broken or cut off",
      "Devices, networks and people send such.",
      'struct.unpack(">I", raw)',
    ],
  ],
  fix: [
    "Turn the library's exception into the one that the project knows for such data.",
    'kind, value = struct.unpack(">BI", raw)',
    'try:\n    kind, value = struct.unpack(">BI", raw)\nexcept struct.error as error:\n    raise FrameError("wrong length") from error',
  ],
  testing: [
    "One that is cut off.",
    "def test_short():\n    with pytest.raises(FrameError):\n        decode(b'\\x01')",
  ],
  questions: [
    [
      "Why not check the length first?",
      "For a fixed format that does as well; an archive or a document has no length to check.",
    ],
  ],
});

interface Reader {
  /** Last name of the call that reads. */
  readonly call: RegExp;
  /** The exception by its module, which the file imports, and the name in it. */
  readonly module: string;
  readonly caught: string;
}

/** By the class of the exception and its module, as far as an event tells it. */
const READERS: readonly (readonly [type: RegExp, module: RegExp, Reader])[] = [
  [
    /^error$/,
    /^_?struct$/,
    { call: /^(?:unpack|unpack_from|iter_unpack)$/, module: "struct", caught: "error" },
  ],
  [/^error$/, /^zlib$/, { call: /^(?:decompress|decompressobj)$/, module: "zlib", caught: "error" }],
  [
    /^BadZipFile$/,
    /^zipfile/,
    { call: /^(?:ZipFile|open|read|extractall)$/, module: "zipfile", caught: "BadZipFile" },
  ],
  [
    /^BadGzipFile$/,
    /^gzip$/,
    { call: /^(?:open|decompress|read|load)$/, module: "gzip", caught: "BadGzipFile" },
  ],
  [/^LZMAError$/, /^_?lzma$/, { call: /^(?:open|decompress|read)$/, module: "lzma", caught: "LZMAError" }],
  [
    /^ParseError$/,
    /^xml\.etree\.ElementTree$/,
    { call: /^(?:parse|fromstring|XML|iterparse)$/, module: "xml.etree.ElementTree", caught: "ParseError" },
  ],
  [/^TOMLDecodeError$/, /^tomllib/, { call: /^loads?$/, module: "tomllib", caught: "TOMLDecodeError" }],
  [
    /^(?:Scanner|Parser|Composer|Constructor|YAML)Error$/,
    /^yaml/,
    { call: /^(?:safe_|full_)?load(?:_all)?$/, module: "yaml", caught: "YAMLError" },
  ],
  [/^UnpicklingError$/, /^_?pickle$/, { call: /^loads?$/, module: "pickle", caught: "UnpicklingError" }],
];

/** Data from outside that a reader of a library cannot read, in Python. */
export const unreadableDataRecipe: Recipe = findingsRecipe({
  slug: "unreadable-data",
  guide,
  score: (fault) => (readerOf(fault) ? 0.8 : null),
  findings,
});

const ADVICE = "Turn what the library raises into the exception that the project has for such data.";

function readerOf({ exception: { type, module } }: PythonFault): Reader | null {
  const name = type.split(".").at(-1) ?? type;
  const home = module ?? (type.includes(".") ? type.slice(0, type.lastIndexOf(".")) : "");
  return READERS.find(([types, modules]) => types.test(name) && modules.test(home))?.[2] ?? null;
}

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const reader = readerOf(fault);
  const call = reader && callOn(fault, reader);
  const sentence = `${fault.file.path}:${fault.line} takes for granted that the data can be read.`;
  const bad = call ? badValue(investigation, fault, reader, call, sentence) : null;
  const ideas = bad ? reactionIdeas(investigation, fault, bad) : [];
  return [{ id: "data", sentence, ...placeOf(fault), ideas, advice: ADVICE }];
}

function callOn(fault: PythonFault, reader: Reader): Node | null {
  const calls = fault.statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= fault.line && fault.line <= node.endPosition.row + 1)
    .filter((node) => reader.call.test(lastNameOf(field(node, "function") ?? node) ?? ""));
  return calls.find((node) => isMarked(fault, node)) ?? (calls.length === 1 ? (calls[0] ?? null) : null);
}

function badValue(
  investigation: Investigation,
  fault: PythonFault,
  reader: Reader,
  call: Node,
  sentence: string,
): BadValue | null {
  const { code } = investigation;
  const { file, statement } = fault;
  const caught = caughtAs(code, file.path, reader);
  const attempt = ancestorOfType(statement, ["try_statement"]);
  const body = attempt ? field(attempt, "body") : null;
  if (!caught || (body && body.startIndex <= statement.startIndex && statement.endIndex <= body.endIndex))
    return null;
  const callsOwn = statement
    .descendantsOfType("call")
    .some((other) => other.id !== call.id && calleesOf(code, file.path, other).length > 0);
  const isAlone = isTryable(statement) && !callsOwn;
  if (!isAlone && !isAlwaysEvaluated(call, statement)) return null;
  const given = readCall(call).positional.at(-1) ?? null;
  const local = freeName(code, file, statement, "read");
  const name =
    given?.type === "identifier" && !/^(?:raw|data|buf|buffer|payload|bytes|content|text)$/.test(given.text)
      ? given.text
      : "data";
  return {
    file,
    statement,
    check: isAlone
      ? { kind: "try", caught: caught.text }
      : { kind: "hoist", caught: caught.text, node: call, local },
    extra: caught.imports,
    situation: "bad_value",
    thing: [name],
    subject: null,
    key: null,
    exception: reader.caught,
    callee: lastNameOf(field(call, "function") ?? call),
    isFromRequest: given !== null && requestPartOf(investigation, fault, file.path, given) !== null,
    what: "Data that cannot be read",
    cause: sentence,
    name: "data_that_cannot_be_read",
  };
}

/** `struct.error`, by the name that the module has in the file. */
function caughtAs(
  code: CodeIndex,
  path: string,
  { module, caught }: Reader,
): { readonly text: string; readonly imports: readonly Edit[] } | null {
  const imports = code.symbolsOf(path)?.imports ?? [];
  const direct = imports.find(
    (one) => one.module === module && one.imported === caught && one.local !== null,
  );
  if (direct?.local) return { text: direct.local, imports: [] };
  const [parent, last] = [module.split(".").slice(0, -1).join("."), module.split(".").at(-1) ?? module];
  const whole = imports.find(
    (one) =>
      one.local !== null &&
      ((one.module === module && one.imported === null) ||
        (parent !== "" && one.module === parent && one.imported === last)),
  );
  if (whole?.local) return { text: `${whole.local}.${caught}`, imports: [] };
  const plan = planModuleImport(code, path, module, null);
  return plan ? { text: `${plan.local}.${caught}`, imports: plan.edits } : null;
}
