import type { ExceptionValue } from "@bugstack/event";

/** A class to catch beside those that a handler names already. */
export interface Kin {
  /** Module that has it; null for one that is built in. */
  readonly module: string | null;
  readonly name: string;
  /** Whether nothing but their library makes them kin. */
  readonly isSister?: true;
}

const builtIn = (name: string): Kin => ({ module: null, name });

/** What conversions, lookups and decoders raise about content that somebody else wrote. */
const OF_CONTENT =
  /^(?:KeyError|IndexError|LookupError|ValueError|TypeError|OverflowError|ArithmeticError|InvalidOperation|JSONDecodeError|UnicodeDecodeError|UnicodeError|binascii\.Error|Error)$/;

/** What is raised because of content, and how it is caught. A class that is a ValueError is caught as one. */
const CONTENT: Readonly<Record<string, Kin>> = {
  ValueError: builtIn("ValueError"),
  JSONDecodeError: builtIn("ValueError"),
  UnicodeDecodeError: builtIn("ValueError"),
  OverflowError: builtIn("OverflowError"),
  InvalidOperation: { module: "decimal", name: "InvalidOperation" },
  KeyError: builtIn("KeyError"),
  IndexError: builtIn("IndexError"),
  TypeError: builtIn("TypeError"),
};

/** Words of a TypeError that speak of a value and not of the code: something was none, or of another type than the text it should be. */
const TYPE_OF_CONTENT =
  /argument must be .*not '?NoneType'?$|argument must be a (?:string|str)|must be str, bytes or bytearray|argument must be str|a bytes-like object is required|expected string or bytes-like|conversion from \w+ to Decimal is not supported/;

/** Libraries that talk to others: what their calls raise when the other side fails. */
interface Library {
  readonly module: string;
  /** Classes that are caught in a whole family of their own. */
  readonly families: readonly (readonly [raised: RegExp, caught: string])[];
}

const LIBRARIES: readonly Library[] = [
  {
    module: "httpx",
    families: [
      [/^(?:Connect|Read|Write|Pool)Timeout$/, "TimeoutException"],
      [/^(?:Connect|Read|Write|Close)Error$/, "NetworkError"],
      [/^(?:Remote|Local)ProtocolError$/, "ProtocolError"],
      [/^HTTPStatusError$/, "HTTPStatusError"],
    ],
  },
  {
    module: "requests",
    families: [
      [/^(?:Connect|Read)?Timeout$/, "Timeout"],
      [/^(?:ConnectionError|SSLError|ProxyError|ChunkedEncodingError)$/, "ConnectionError"],
      [/^HTTPError$/, "HTTPError"],
    ],
  },
  {
    module: "redis",
    families: [
      [/^TimeoutError$/, "TimeoutError"],
      [/^(?:Busy\w*|Auth\w*)?ConnectionError$/, "ConnectionError"],
    ],
  },
];

/**
 * The class by which an exception is caught in a handler that was meant for its like; null where those that the handler
 * names say nothing of it.
 * @param caught last names of the classes that the handler names, and the libraries they come from
 * @param isPassedOn whether another error was made of it
 * @param depth how many functions of the project lie between the handler and the line that failed
 */
export function kinOf(
  exception: Pick<ExceptionValue, "type" | "value" | "module">,
  caught: readonly { readonly name: string; readonly library: string | null }[],
  depth: number,
  isPassedOn = false,
): Kin | null {
  const library = libraryOf(exception);
  if (library) {
    const isMeant = caught.some((one) => one.library === library.module);
    const family = library.families.find(([raised]) => raised.test(exception.type));
    return isMeant && family ? { module: library.module, name: family[1] } : null;
  }
  const sister = isPassedOn ? null : sisterOf(exception, caught, depth);
  if (sister) return sister;
  // Where the answer of another service cannot be read, it has failed as well.
  if (exception.type === "JSONDecodeError" && caught.every((one) => one.library !== null && isWide(one.name)))
    return depth === 0 ? builtIn("ValueError") : null;
  const kin = CONTENT[exception.type];
  if (!kin || depth > 1) return null;
  if (!caught.every(({ name }) => OF_CONTENT.test(name))) return null;
  if (exception.type === "TypeError" && (depth > 0 || !TYPE_OF_CONTENT.test(exception.value))) return null;
  // A key may be missing in a table of the code's own, which is no fault of the content.
  if (/^(?:KeyError|IndexError)$/.test(exception.type) && depth > 0) return null;
  return kin;
}

/** Libraries that raise in many matters, of which one says nothing of the other. */
const OF_MANY_MATTERS =
  /^(?:builtins|requests|httpx|urllib3?|aiohttp|sqlalchemy|psycopg2?|asyncpg|pymongo|django|rest_framework|fastapi|starlette|flask|werkzeug|botocore|celery|redis|asyncio|concurrent|subprocess|socket|http|smtplib|os)$/;

/** `jwt.ExpiredSignatureError` beside `jwt.DecodeError`: another class of the library whose call is tried there. */
function sisterOf(
  { module, type }: Pick<ExceptionValue, "module" | "type">,
  caught: readonly { readonly name: string; readonly library: string | null }[],
  depth: number,
): Kin | null {
  const root = module?.split(".")[0]?.replace(/^_/, "") ?? null;
  if (module === null || root === null || depth > 0 || OF_MANY_MATTERS.test(root)) return null;
  const isReader = caught.length > 0 && caught.every(({ library }) => library === root);
  return isReader
    ? { module: module.replace(/(^|\.)_/g, "$1"), name: type.split(".").at(-1) ?? type, isSister: true }
    : null;
}

function libraryOf({ module, type }: Pick<ExceptionValue, "module" | "type">): Library | null {
  const top = module?.split(".")[0] ?? null;
  return LIBRARIES.find((one) => one.module === top && type !== "JSONDecodeError") ?? null;
}

/** The class of a library above all of its failures. */
function isWide(name: string): boolean {
  return /^(?:RequestException|HTTPError|HTTPStatusError|RequestError|ConnectionError|ClientError|Timeout|TransportError)$/.test(
    name,
  );
}
