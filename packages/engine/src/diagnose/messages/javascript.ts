import { type FailingLine, literally, quoted, receiverBefore } from "./failing-text.ts";
import type { MessageRule } from "./rule.ts";

const BORN =
  "Find where it was set: a lookup that found nothing, a missing `return` or `await`, an optional field, a misspelt name.";

/** What the common messages of V8, and of the usual libraries of Node, mean. The first rule that fits counts. */
export const JAVASCRIPT_RULES: readonly MessageRule[] = [
  {
    type: /^TypeError$/,
    message:
      /^Cannot read propert(?:ies of (undefined|null) \(reading '([^']+)'\)|y '([^']+)' of (undefined|null))/,
    meaning: ([value, name, oldName, oldValue], line) =>
      `${subject(line, name || oldName || "")} was ${value || oldValue}, so its ${quoted(name || oldName)} could not be read. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message:
      /^Cannot set propert(?:ies of (undefined|null) \(setting '([^']+)'\)|y '([^']+)' of (undefined|null))/,
    meaning: ([value, name, oldName, oldValue], line) =>
      `${subject(line, name || oldName || "")} was ${value || oldValue}, so its ${quoted(name || oldName)} could not be set. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^Cannot destructure property '([^']+)' of '(.+)' as it is (undefined|null)/,
    meaning: ([name, source, value]) =>
      `${quoted(source)} was ${value}, so ${quoted(name)} could not be taken out of it. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^(.+) is not a function\b(?! or its return value is not iterable)/,
    meaning: ([name]) =>
      `${quoted(name)} was called but is no function: misspelt, not exported, imported in the wrong way, or \`this\` was lost.`,
  },
  {
    type: /^TypeError$/,
    message: /^(.+) is not a constructor/,
    meaning: ([name]) => `${quoted(name)} was used with \`new\` but is no class.`,
  },
  {
    type: /^TypeError$/,
    message: /^(?:object )?(.+?) is not (?:async )?iterable/,
    meaning: ([name]) =>
      `${quoted(name)} was looped over, spread or destructured as a list, but is none. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^Spread syntax requires \.\.\.iterable\[Symbol\.iterator\] to be a function/,
    meaning: () => `What was spread into a call is there, but is no list: a promise, an object. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^Assignment to constant variable/,
    meaning: () => "A variable that was declared with `const` is assigned again.",
  },
  {
    type: /^TypeError$/,
    message: /^Cannot assign to read only property '([^']+)'/,
    meaning: ([name]) =>
      `The property ${quoted(name)} may not be changed: the object is frozen or the property is read-only.`,
  },
  {
    type: /^TypeError$/,
    message: /^Reduce of empty array with no initial value/,
    meaning: () => "`reduce` was used on an empty list without a start value.",
  },
  {
    type: /^TypeError$/,
    message: /^Class constructor (\w+) cannot be invoked without 'new'/,
    meaning: ([name]) => `The class ${quoted(name)} was called without \`new\`.`,
  },
  {
    type: /^TypeError$/,
    message: /^Converting circular structure to JSON/,
    meaning: () => "The object that is written as JSON contains itself.",
  },
  {
    type: /^TypeError$/,
    message: /^Do not know how to serialize a BigInt/,
    meaning: () => "A BigInt is in what is written as JSON, and JSON has no form for it.",
  },
  {
    type: /^TypeError$/,
    message: /^Cannot convert undefined or null to object/,
    meaning: () => `Undefined or null was given where an object was expected. ${BORN}`,
  },
  {
    type: /^TypeError$/,
    message: /^(?:Failed to parse URL|Invalid URL)/,
    meaning: () => "The text is no valid URL.",
  },
  {
    type: /^TypeError$/,
    message: /^The "([^"]+)" (?:argument|property) must be (.+?)\. Received (.+)/s,
    meaning: ([name, wanted, got]) => `${quoted(name)} has to be ${wanted}, but was ${quoted(got)}.`,
  },
  {
    type: /^ReferenceError$/,
    message: /^Cannot access '([^']+)' before initialization/,
    meaning: ([name]) => `${quoted(name)} was used above its declaration, or two modules import each other.`,
  },
  {
    type: /^ReferenceError$/,
    message: /^(\S+) is not defined/,
    meaning: ([name]) =>
      `The name ${quoted(name)} is not known here: misspelt, not imported, or not available in this runtime.`,
  },
  {
    type: /^SyntaxError$/,
    message: /^Unexpected token '?<'?.*(?:in JSON|not valid JSON)/s,
    meaning: () => "An HTML page came where JSON was expected, most often an error page.",
  },
  {
    type: /^SyntaxError$/,
    message: /^(?:Unexpected end of JSON input)/,
    meaning: () => "The JSON text was empty or cut off.",
  },
  {
    type: /^SyntaxError$/,
    message: /(?:is not valid JSON|in JSON at position)/,
    meaning: () => "The text is no valid JSON.",
  },
  {
    type: /^SyntaxError$/,
    message: /^The requested module '([^']+)' does not provide an export named '([^']+)'/,
    meaning: ([module, name]) => `${quoted(module)} exports nothing named ${quoted(name)}.`,
  },
  {
    type: /^RangeError$/,
    message: /^Maximum call stack size exceeded/,
    meaning: () =>
      "A function called itself without end: its stopping case is missing, or the data has a circle.",
  },
  {
    type: /^RangeError$/,
    message: /^Invalid time value|^Invalid date/i,
    meaning: () => "The date is invalid: it was made from text or a number that is no date.",
  },
  {
    type: /^RangeError$/,
    message: /^Invalid (?:array|string) length/,
    meaning: () => "A length was negative, not whole, or too large.",
  },
  {
    type: /^RangeError$/,
    message: /^(toFixed|toPrecision|toString)\(\) (?:digits|argument|radix)/,
    meaning: ([name]) => `\`${name}()\` was given a number outside its range.`,
  },
  {
    type: /^Error$/,
    message: /Cannot set headers after they are sent|headers already sent/i,
    meaning: () => "The request was answered twice; a `return` is missing after the first answer.",
  },
  {
    type: /^Error$/,
    message: /^Cannot find (?:module|package) '([^']+)'/,
    meaning: ([name]) => `The module ${quoted(name)} is not installed here, or its name or path is wrong.`,
  },
  {
    type: /^Error$|^ENOENT$/,
    message: /^ENOENT: no such file or directory, \w+ '([^']+)'/,
    meaning: ([path]) => `The file or folder ${quoted(path)} does not exist.`,
  },
  {
    type: /^TokenExpiredError$|^JWTExpired$/,
    message: /^/,
    meaning: () =>
      "The token was genuine but its time (`exp`) was over; the client has to log in again or refresh it.",
  },
  {
    type: /^JsonWebTokenError$|^JWSSignatureVerificationFailed$/,
    message: /^(invalid signature|signature verification failed)/,
    meaning: () =>
      "The token was signed with another key or algorithm than the one that checks it, or was forged.",
  },
  {
    type: /^JsonWebTokenError$/,
    message: /^jwt malformed/,
    meaning: () => "What was sent as a token is none.",
  },
  {
    type: /^PrismaClientKnownRequestError$|^MongoServerError$|^SequelizeUniqueConstraintError$|^error$/,
    message: /Unique constraint failed|E11000 duplicate key|duplicate key value/,
    meaning: () => "A row with this key is in the database already.",
  },
  {
    type: /^CastError$/,
    message: /^Cast to (\w+) failed for value (.+?) (?:\(type|at path)/,
    meaning: ([kind, value]) => `The value ${quoted(value)} is no ${quoted(kind)}.`,
  },
];

function subject(line: FailingLine, name: string): string {
  const dotted = receiverBefore(line, new RegExp(`\\s*\\??\\.\\s*${literally(name)}(?![\\w$])`));
  const indexed = dotted ?? receiverBefore(line, /\s*\[/);
  return indexed ? quoted(indexed) : "The value";
}
