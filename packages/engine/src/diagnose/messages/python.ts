import { literally, quoted, receiverBefore } from "./failing-text.ts";
import { PYTHON_VALUE_RULES } from "./python-none.ts";
import type { MessageRule } from "./rule.ts";

/** What the common messages of CPython and of its usual libraries mean. The first rule that fits counts. */
export const PYTHON_RULES: readonly MessageRule[] = [
  ...PYTHON_VALUE_RULES,
  {
    type: /^KeyError$/,
    message: /^(.+)$/s,
    meaning: ([key = ""], line) => {
      const holder =
        receiverBefore(line, new RegExp(`\\s*\\[\\s*${literally(key)}\\s*\\]`)) ??
        receiverBefore(line, /\s*\[/);
      if (/\benviron$/.test(holder ?? ""))
        return `The environment variable ${quoted(unquote(key))} is not set.`;
      return `The key ${quoted(unquote(key))} is not in ${holder ? quoted(holder) : "the dictionary"}.`;
    },
  },
  {
    type: /^IndexError$/,
    message: /^pop from (?:an )?empty (\w+)/,
    meaning: ([kind]) => `An item was taken from an empty ${kind}.`,
  },
  {
    type: /^IndexError$/,
    message: /^(?:(\w+) )?(?:assignment )?index out of range/,
    meaning: ([kind], line) => {
      const holder = receiverBefore(line, /\s*\[/);
      return `${holder ? quoted(holder) : `The ${kind || "sequence"}`} has fewer items than the index asks for; it may be empty.`;
    },
  },
  {
    type: /^ValueError$/,
    message: /^invalid literal for int\(\) with base (\d+): (.*)/s,
    meaning: ([, text = ""]) => `The text ${quoted(text)} is no whole number.`,
  },
  {
    type: /^ValueError$/,
    message: /^could not convert string to float: (.*)/s,
    meaning: ([text]) => `The text ${quoted(text)} is no number.`,
  },
  {
    type: /^ValueError$/,
    message: /^not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)\)/,
    meaning: ([wanted, got]) =>
      `${wanted} values were expected on the right side, but there were only ${got}.`,
  },
  {
    type: /^ValueError$/,
    message: /^too many values to unpack \(expected (\d+)/,
    meaning: ([wanted]) => `Only ${wanted} values were expected on the right side, but there were more.`,
  },
  {
    type: /^ValueError$/,
    message: /^(max|min)\(\) (?:arg is an empty sequence|iterable argument is empty)/,
    meaning: ([name]) => `\`${name}()\` was asked of an empty sequence.`,
  },
  {
    type: /^ValueError$/,
    message: /^time data (.+) does not match format (.+)/s,
    meaning: ([text, format]) => `The text ${quoted(text)} is no date of the form ${quoted(format)}.`,
  },
  {
    type: /^ValueError$/,
    message: /^Invalid isoformat string: (.+)/s,
    meaning: ([text]) => `The text ${quoted(text)} is no date or time in ISO form.`,
  },
  {
    type: /^ValueError$/,
    message: /^badly formed hexadecimal UUID string/,
    meaning: () => "The text is no UUID.",
  },
  {
    type: /^ValueError$/,
    message: /^(.+) is not in (list|tuple|deque)/s,
    meaning: ([item, kind]) => `${quoted(item)} is not in the ${kind}.`,
  },
  {
    type: /^ValueError$/,
    message: /^substring not found/,
    meaning: () => "The text that was searched for is not there.",
  },
  {
    type: /^(?:ZeroDivisionError|InvalidOperation|DivisionByZero)$/,
    message: /(?:division|modulo) by zero|DivisionUndefined|DivisionByZero/i,
    meaning: (_parts, line) => {
      const divisor = /(?:\/\/?|%)\s*([\w.]+(?:\([^()]*\))?)/.exec(line.marked ?? line.statement)?.[1];
      return `${divisor ? quoted(divisor) : "The divisor"} was zero.`;
    },
  },
  {
    type: /^UnboundLocalError$/,
    message:
      /(?:local variable '([^']+)' referenced before assignment|cannot access local variable '([^']+)')/,
    meaning: ([old, name]) =>
      `The variable ${quoted(old || name)} is set on some paths of the function only, and this call took another one.`,
  },
  {
    type: /^NameError$/,
    message: /^(?:free variable|cannot access free variable) '([^']+)'/,
    meaning: ([name]) => `The variable ${quoted(name)} of the outer function had no value yet.`,
  },
  {
    type: /^NameError$/,
    message: /^name '([^']+)' is not defined(?:.*Did you (?:mean|forget to import):? '([^']+)')?/s,
    meaning: ([name, hint]) =>
      `The name ${quoted(name)} is not known here: misspelt, not imported, or defined later.${hint ? ` The interpreter suggests ${quoted(hint)}.` : ""}`,
  },
  {
    type: /^ImportError$/,
    message: /^cannot import name '([^']+)' from (partially initialized module )?'([^']+)'/,
    meaning: ([name, partial, module]) =>
      partial
        ? `${quoted(module)} was still being loaded when ${quoted(name)} was imported from it: the modules import each other.`
        : `${quoted(module)} has nothing named ${quoted(name)}; it was renamed, moved, or another version is installed.`,
  },
  {
    type: /^(?:ModuleNotFoundError|ImportError)$/,
    message: /^No module named '?([\w.]+)'?/,
    meaning: ([module]) => `The module ${quoted(module)} is not installed here, or its name is misspelt.`,
  },
  {
    type: /^TypeError$/,
    message: /^(\S+?)\(\) missing (\d+) required (?:positional|keyword-only) arguments?: (.+)/s,
    meaning: ([name, , names]) => `${quoted(`${name}()`)} was called without ${names?.slice(0, 80)}.`,
  },
  {
    type: /^TypeError$/,
    message: /^(\S+?)\(\) got an unexpected keyword argument '([^']+)'/,
    meaning: ([name, argument]) => `${quoted(`${name}()`)} has no parameter named ${quoted(argument)}.`,
  },
  {
    type: /^TypeError$/,
    message: /^(\S+?)\(\) got multiple values for (?:keyword )?argument '([^']+)'/,
    meaning: ([name, argument]) =>
      `${quoted(`${name}()`)} got ${quoted(argument)} twice: by place and by name.`,
  },
  {
    type: /^TypeError$/,
    message: /^(\S+?)\(\) takes (?:from \d+ to )?(\d+) positional arguments? but (\d+) (?:was|were) given/,
    meaning: ([name, wanted, got]) =>
      `${quoted(`${name}()`)} takes ${wanted} arguments by place but got ${got}; of a method, \`self\` counts too.`,
  },
  {
    type: /^TypeError$/,
    message: /^Object of type (\S+) is not JSON serializable/,
    meaning: ([type]) => `A ${quoted(type)} is in what is written as JSON, and JSON has no form for it.`,
  },
  {
    type: /^TypeError$/,
    message: /^can't (compare|subtract) offset-naive and offset-aware datetimes/,
    meaning: () => "One of the two times has a time zone and the other has none.",
  },
  {
    type: /^TypeError$/,
    message: /^unhashable type: '([^']+)'/,
    meaning: ([type]) =>
      `A ${quoted(type)} was used as a dictionary key or put into a set; it can change, so it may not.`,
  },
  {
    type: /^TypeError$/,
    message: /^(list|tuple|string|str|byte) indices must be integers(?: or slices)?,? ?(?:not '?([\w.]+)'?)?/,
    meaning: ([kind, got], line) => {
      const holder = receiverBefore(line, /\s*\[/);
      return `${holder ? quoted(holder) : "The value"} is a ${kind}, not a dictionary, so it cannot be indexed with a ${got || "text"}.`;
    },
  },
  {
    type: /^TypeError$/,
    message: /^object (\S+) can't be used in 'await' expression/,
    meaning: ([type]) => `A ${quoted(type)} was awaited; the function that made it is not \`async\`.`,
  },
  {
    type: /^(?:JSONDecodeError|json\.decoder\.JSONDecodeError)$/,
    message: /^Expecting value: line 1 column 1 \(char 0\)/,
    meaning: () =>
      "The text is no JSON at all; it is empty, or an HTML page or another message came instead.",
  },
  {
    type: /^JSONDecodeError$/,
    message: /^(.+): line (\d+) column (\d+)/,
    meaning: ([what, line, column]) =>
      `The text is no valid JSON at line ${line}, column ${column}: ${what}.`,
  },
  {
    type: /^UnicodeDecodeError$/,
    message: /^'([\w-]+)' codec can't decode bytes?/,
    meaning: ([codec]) => `The bytes are not text in ${codec}; they have another encoding, or are no text.`,
  },
  {
    type: /^UnicodeEncodeError$/,
    message: /^'([\w-]+)' codec can't encode/,
    meaning: ([codec]) => `The text has characters that ${codec} cannot write.`,
  },
  {
    type: /^RecursionError$/,
    message: /maximum recursion depth exceeded/,
    meaning: () =>
      "A function called itself without end: its stopping case is missing, or the data has a circle.",
  },
  {
    type: /^RuntimeError$/,
    message: /^(dictionary|Set|set|OrderedDict|deque) (?:changed|mutated)/,
    meaning: ([kind]) => `The ${kind?.toLowerCase()} was changed while a loop went over it.`,
  },
  {
    type: /^FileNotFoundError$/,
    message: /'([^']+)'/,
    meaning: ([path]) => `The file or folder ${quoted(path)} does not exist.`,
  },
  {
    type: /^(?:\w+\.)?DoesNotExist$/,
    message: /^(\w+) matching query does not exist/,
    meaning: ([model]) =>
      `No ${quoted(model)} with the given values is in the database, and nothing handles that.`,
  },
  {
    type: /^(?:\w+\.)?MultipleObjectsReturned$/,
    message: /^get\(\) returned more than one (\w+)/,
    meaning: ([model]) => `Several ${quoted(model)} match where one was expected.`,
  },
  {
    type: /^(?:IntegrityError|UniqueViolation)$/,
    message: /duplicate key|UNIQUE constraint failed|Duplicate entry/i,
    meaning: () => "A row with this key is in the database already.",
  },
  {
    type: /^ExpiredSignatureError$|^ExpiredTokenError$/,
    message: /^/,
    meaning: () =>
      "The token was genuine but its time (`exp`) was over; the client has to log in again or refresh it.",
  },
  {
    type: /^(?:ValidationError|RequestValidationError)$/,
    message: /^(\d+) validation errors? for (\w+)/,
    meaning: ([count, model]) =>
      `The data does not have the shape that ${quoted(model)} asks for (${count} faults).`,
  },
  {
    type: /^(?:Starlette)?HTTPException$/,
    message: /^(\d{3})(?:: (.*))?/s,
    meaning: ([status = "", detail]) =>
      `The application answered ${status} on purpose${STATUS[status] ? `: ${STATUS[status]}` : ""}.${detail ? ` Its detail is ${quoted(detail)}.` : ""}`,
  },
];

const STATUS: Readonly<Record<string, string>> = {
  "400": "the request is wrong as it was sent",
  "401": "the caller has not shown who it is, or not validly",
  "403": "the caller may not do this",
  "404": "there is no such thing",
  "405": "this address takes other methods",
  "409": "the request does not fit the present state",
  "413": "the request is too large",
  "415": "the form of the request's body is not taken",
  "422": "a part of the request has the wrong shape",
  "429": "too many requests came",
};

function unquote(text: string): string {
  return /^(['"])(.*)\1$/s.exec(text)?.[2] ?? text;
}
