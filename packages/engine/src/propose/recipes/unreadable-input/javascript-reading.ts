import type { ExceptionValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { lastNameOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { operationOf } from "../../house/javascript/leavings.ts";
import { argumentsOf, callsAtFault, type Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";

/** What V8 throws for faults of the code: something is none, or of another kind than it is used as. */
const OF_CODE =
  /Cannot (?:read|set|destructure|access|convert|mix|assign|delete|define|add|redefine)|is not (?:a function|defined|iterable|a constructor|extensible|an object)|undefined|null|before initialization|Invalid left-hand|circular structure|Maximum call stack|Invalid array length|constant variable|read[- ]only|Reduce of empty/;
/** Names and codes of failures of others, of the machine, or of the framework's protocol. */
const OF_OTHERS =
  /^(?:Prisma\w*|Mongo\w*|Sequelize\w*|Sqlite\w*|QueryFailedError|DatabaseError|\w*UniqueConstraint\w*|CastError|AssertionError|ReferenceError|AggregateError|AbortError|TimeoutError|AxiosError|HTTPError|FetchError|MulterError|\w*(?:Timeout|Connection|Network|Socket)\w*)$|\bE(?:CONN\w+|NOENT|ACCES|PERM|EXIST|NOTDIR|NOTEMPTY|ISDIR|TIMEDOUT|NOTFOUND|AI_\w+|PIPE|MFILE|NOSPC|HOSTUNREACH|ADDRINUSE|BUSY)\b|\bconstraint\b|duplicate key|fetch failed|ERR_(?:HTTP|STREAM|SOCKET|TLS|MODULE|REQUIRE|UNHANDLED)/;

/** Whether an error says that something could not be read: by a reader of the language or of a library. */
export function isUnreadable({ type, value }: ExceptionValue): boolean {
  if (OF_OTHERS.test(type) || OF_OTHERS.test(value)) return false;
  if (/^(?:SyntaxError|URIError)$/.test(type)) return true;
  return !OF_CODE.test(value);
}

/** The call that could not read what it was given, where it is no function of the project. */
export function readingAt({ code }: Investigation, fault: JavascriptFault): Reading | null {
  if (!isUnreadable(fault.exception)) return null;
  if (fault.isInnermost && isThrownHere(fault)) return null;
  for (const call of callsAtFault(fault).slice(0, 1)) {
    const [value] = argumentsOf(call);
    const operation = operationOf(call);
    // What writes a value out read nothing.
    if (
      !value ||
      operation === null ||
      WRITES.test(operation) ||
      calleesOf(code, fault.file.path, call).length > 0
    )
      continue;
    return { call, value, operation, what: "readable", check: null };
  }
  return null;
}

const WRITES = /(?:^|\.)(?:stringify|serialize|write\w*|send\w*|end)$/i;

function isThrownHere({ statement, line }: JavascriptFault): boolean {
  const thrown: Node[] = [statement, ...statement.descendantsOfType("throw_statement")];
  return thrown.some(
    ({ type, startPosition, endPosition }) =>
      type === "throw_statement" && startPosition.row < line && line <= endPosition.row + 1,
  );
}

/** `toUnits(body.amount)` elsewhere, where `BigInt(amount)` failed: the house has a reader of its own for what is called so. */
export function hasReaderOfItsOwn(
  { code }: Investigation,
  { file }: JavascriptFault,
  { value, call }: Reading,
): boolean {
  const name = lastNameOf(value);
  if (name === null || !/^(?:identifier|member_expression)$/.test(value.type)) return false;
  return file.tree.rootNode.descendantsOfType("call_expression").some((other) => {
    const [given, ...more] = argumentsOf(other);
    const isSame =
      given !== undefined && more.length === 0 && lastNameOf(given) === name && other.id !== call.id;
    return (
      isSame && calleesOf(code, file.path, other).some(({ symbol }) => /\breturn\b/.test(symbol.node.text))
    );
  });
}
