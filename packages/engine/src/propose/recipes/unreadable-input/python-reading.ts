import type { ExceptionValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { planImport } from "../../../code/python/imports.ts";
import { originOf } from "../../../code/python/origins.ts";
import { calleesOf, constructedClass } from "../../../diagnose/origin/python/callees.ts";
import type { Investigation } from "../../../investigation.ts";
import { isMarked } from "../bad-text/ideas.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/** The class of an exception as a file can name it. */
export interface NamedClass {
  readonly name: string;
  readonly imports: readonly Edit[];
}

/** What Python raises for faults of the code, or of the machine, and not for what somebody has sent. */
const OF_CODE =
  /^(?:AttributeError|TypeError|NameError|UnboundLocalError|ImportError|ModuleNotFoundError|ZeroDivisionError|\w*KeyError|IndexError|LookupError|RecursionError|AssertionError|NotImplementedError|Stop(?:Async)?Iteration|RuntimeError|MemoryError|SyntaxError|SystemExit|KeyboardInterrupt|OSError|IOError|EOFError|\w+Warning|(?:Connection|Timeout|Permission|FileNotFound|FileExists|IsADirectory|NotADirectory|BrokenPipe|Interrupted|ChildProcess|Blocking)\w*Error)$/;
/** Libraries that talk to others or run the application: what they raise says nothing of a text. */
const OF_OTHERS =
  /^(?:requests|httpx|httpcore|urllib3?|aiohttp|redis|pymongo|sqlalchemy|psycopg2?|asyncpg|_?sqlite3|django\.(?:db|core|urls|template)|botocore|_?socket|_?ssl|smtplib|ftplib|paramiko|kombu|celery|pika|anyio|_?asyncio|concurrent|subprocess|multiprocessing|http\.client|werkzeug|starlette|fastapi|flask|jinja2|copy|threading|queue|statistics|dataclasses|contextvars|unittest|pytest)\b/;
/** A ValueError that speaks of a collection or of the program's own state. */
const OF_STATE =
  /values to unpack|arg is an empty|empty sequence|iterable argument is empty|substring not found|not in (?:list|deque|tuple)|closed file|cannot convert float|math domain|Circular reference|zero-size|must be called|already|more than one|duplicate|shape|dimension|sample|valid dictionary or instance|must be an? "\w+" instance|Exceeds the limit/i;

/** Whether an exception says that something could not be read: by a reader of the language or of a library. */
export function isUnreadable({ type, value, module }: ExceptionValue): boolean {
  const name = type.split(".").at(-1) ?? type;
  const home = module ?? (type.includes(".") ? type.slice(0, type.lastIndexOf(".")) : "");
  if (OF_CODE.test(name) || OF_OTHERS.test(home)) return false;
  return !((name === "ValueError" || name === "ValidationError") && OF_STATE.test(value));
}

/** What asks, hands on or shows, and reads no text by itself. */
const READS_NOTHING =
  /^(?:get|getlist|strip|lstrip|rstrip|lower|upper|title|split|rsplit|partition|rpartition|replace|removeprefix|removesuffix|startswith|endswith|join|format|append|extend|add|update|setdefault|pop|items|keys|values|isoformat|today|now|utcnow|print|len|str|repr|list|tuple|set|dict|sorted|reversed|enumerate|range|zip|map|filter|min|max|sum|any|all|isinstance|getattr|jsonify|read|readline|readlines|read_text|encode|copy|sleep|info|debug|warning|error)$/;

/** The call that could not read what it was given: the one that is marked, or the only one of the line that could. */
export function failingReader(investigation: Investigation, fault: PythonFault): Node | null {
  const { statement, line, file } = fault;
  if (!isUnreadable(fault.exception) || statement.type === "raise_statement") return null;
  const calls = statement
    .descendantsOfType("call")
    .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1);
  const marked = calls.find((node) => isMarked(fault, node));
  if (marked) return isOwnCode(investigation.code, file.path, marked) ? null : marked;
  const readers = calls.filter(
    (node) =>
      !READS_NOTHING.test(lastNameOf(field(node, "function") ?? node) ?? "") &&
      !isOwnCode(investigation.code, file.path, node),
  );
  const [only, ...others] = readers;
  return only && others.length === 0 ? only : null;
}

function isOwnCode(code: CodeIndex, path: string, call: Node): boolean {
  const made = constructedClass(code, path, call);
  // An enumeration is asked for a member, which is a reader of the language.
  if (made) return !made.bases.some((base) => /Enum$|Flag$/.test(base));
  return calleesOf(code, path, call).length > 0;
}

/** The class to catch, as this file calls it; null where it cannot be named. */
export function classToCatch(
  code: CodeIndex,
  path: string,
  { type, module }: ExceptionValue,
): NamedClass | null {
  const name = type.split(".").at(-1) ?? type;
  const home = module ?? (type.includes(".") ? type.slice(0, type.lastIndexOf(".")) : null);
  if (/^(?:JSONDecodeError|UnicodeDecodeError|UnicodeEncodeError)$/.test(name) || home === null)
    return /^(?:json|builtins)?/.test(home ?? "") && BUILT_IN.test(name)
      ? { name: /^(?:JSONDecode|Unicode)/.test(name) ? "ValueError" : name, imports: [] }
      : null;
  if (home === "builtins") return { name, imports: [] };
  const first = (home.split(".")[0] ?? home).replace(/^_/, "");
  const root = HANDED_ON[first] ?? first;
  // As the file has the library, so it has its classes.
  for (const { local, imported, atModuleLevel } of code.symbolsOf(path)?.imports ?? []) {
    if (local === null || !atModuleLevel) continue;
    const origin = originOf(code, path, local);
    if (imported === name && origin?.split(".")[0] === root) return { name: local, imports: [] };
    if (imported === null && (origin === root || origin === home))
      return { name: `${local}.${name}`, imports: [] };
  }
  const plan = planImport(
    code,
    path,
    root !== first || root === home || home.includes("._") ? root : publicHome(home),
    name,
  );
  return plan && { name: plan.local, imports: plan.edits };
}

const BUILT_IN =
  /^(?:ValueError|OverflowError|ArithmeticError|JSONDecodeError|Unicode(?:Decode|Encode)?Error|BufferError)$/;

/** Modules that only work for another one, which hands their classes on. */
const HANDED_ON: Readonly<Record<string, string>> = { pydantic_core: "pydantic" };

function publicHome(home: string): string {
  return home
    .split(".")
    .map((part) => part.replace(/^_/, ""))
    .join(".");
}
