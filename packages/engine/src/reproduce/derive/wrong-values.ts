import { pythonLiteral } from "../python/literal.ts";
import { AWARE, builtinShape, CLOCK, DAY, DECIMAL, MOMENT, NOTHING, TEXT } from "./builtin-shapes.ts";
import { code, type Shape } from "./shape.ts";

/** A value that an error can be about, and the parts of an argument that it may stand for. */
export interface WrongValue {
  readonly value: Shape;
  /** Whether a part of this shape, under this name, can have come as this value. */
  readonly fits: (shape: Shape, name: string | null) => boolean;
}

const text = (value: string): Shape => ({ kind: "text", values: [value] });
const always = () => true;
const isText = ({ kind }: Shape) => kind === "text" || kind === "any";
const isNumber = ({ kind, ...rest }: Shape) =>
  kind === "number" || kind === "any" || (kind === "code" && "text" in rest && /^[\d.]+$/.test(rest.text));
const isList = ({ kind }: Shape) => kind === "list" || kind === "any" || kind === "tuple";
const MOMENTS: readonly Shape[] = [MOMENT, DAY, AWARE, CLOCK];
const isMoment = (shape: Shape) => MOMENTS.includes(shape) || shape.kind === "any";

function wrong(value: Shape, fits: WrongValue["fits"] = always): WrongValue {
  return { value, fits };
}

const EMPTIES: readonly WrongValue[] = [
  wrong({ kind: "list", item: { kind: "absent" } }, isList),
  wrong(code("[]"), isList),
  wrong(text(""), isText),
  wrong(code("{}"), ({ kind }) => kind === "dict"),
];

const ABSENCES: readonly WrongValue[] = [
  wrong(NOTHING),
  wrong({ kind: "absent" }, (_, name) => name !== null),
];

/**
 * The values that an error of Python's tells of, by its class and message: the missing key, the text that was no number,
 * what was nothing, empty, zero or of another kind. The likeliest first; the signature of what happens decides.
 */
export function wrongValues(type: string, message: string): readonly WrongValue[] {
  const own = byClass(type, message);
  return [...own, ...quoted(message), ...EMPTIES.slice(1)];
}

function byClass(type: string, message: string): readonly WrongValue[] {
  const name = type.slice(type.lastIndexOf(".") + 1);
  if (/NoneType/.test(message)) return [...ABSENCES, ...EMPTIES.slice(1), wrong(text("zz"), isText)];
  switch (name) {
    case "KeyError":
      return keyValues(message);
    case "IndexError":
    case "StopIteration":
      return [
        ...EMPTIES,
        wrong(text("x"), isText),
        wrong(code("[1]"), isList),
        wrong(code("99"), isNumber),
        wrong(code("-99"), isNumber),
      ];
    case "ZeroDivisionError":
      return [
        wrong(code("0"), isNumber),
        ...EMPTIES,
        wrong(
          code("timedelta(0)", { module: "datetime", name: "timedelta", alias: null }),
          ({ kind }) => kind === "code",
        ),
      ];
    case "ValueError":
    case "InvalidOperation":
    case "JSONDecodeError":
    case "UnicodeEncodeError":
    case "UnicodeDecodeError":
      return valueErrors(name, message);
    case "StatisticsError":
      return [...EMPTIES, wrong(code("[1]"), isList)];
    case "OverflowError":
      return [
        wrong(code("10**400"), isNumber),
        wrong(code("-1"), isNumber),
        wrong(code("1e308"), isNumber),
        wrong(code("10**12"), isNumber),
      ];
    case "TypeError":
    case "AttributeError":
      return [...kindsNamed(message), ...momentKinds(message), ...ABSENCES];
    default:
      return ABSENCES;
  }
}

/** The missing key itself may be what was asked for, or what was left out. */
function keyValues(message: string): readonly WrongValue[] {
  const literal = /^(?:'(.*)'|"(.*)"|(-?\d+)|None)$/s.exec(message);
  const key = literal?.[1] ?? literal?.[2];
  const asked = key !== undefined ? text(key) : message === "None" ? NOTHING : code(literal?.[3] ?? "0");
  return [
    wrong({ kind: "absent" }, (_, name) => name === key),
    wrong(asked, (shape) => (key !== undefined ? isText(shape) : isNumber(shape) || isText(shape))),
    ...EMPTIES.slice(1),
  ];
}

function valueErrors(name: string, message: string): readonly WrongValue[] {
  const counts = /expected (?:at least )?(\d+)(?:, got (\d+))?/.exec(message);
  if (/not enough values to unpack/.test(message)) {
    const got = Number(counts?.[2] ?? 0);
    return [
      wrong(text(got === 0 ? "" : "x"), isText),
      wrong(sequence(got), isList),
      wrong(text("x y"), isText),
      ...EMPTIES,
    ];
  }
  if (/too many values to unpack/.test(message)) {
    const many = Number(counts?.[1] ?? 2) + 1;
    const separators = [" ", ",", ":", "-", "/", "=", ".", "|", ";", "@", ", ", "_", "\n"];
    return [
      ...separators.map((separator) =>
        wrong(text(Array.from({ length: many }, () => "1").join(separator)), isText),
      ),
      wrong(sequence(many), isList),
    ];
  }
  if (
    /empty sequence|arg is an empty|iterable argument is empty|empty (?:list|range)|Cannot choose from an empty/.test(
      message,
    )
  )
    return EMPTIES;
  if (/math domain error|cannot convert float NaN/.test(message))
    return [wrong(code("0"), isNumber), wrong(code("-1"), isNumber), wrong(code('float("nan")'), isNumber)];
  if (
    /(?:month|day|hour|minute|second|year) .*(?:must be in|is out of range)|day is out of range/.test(message)
  )
    return [
      ...["date(2024, 2, 29)", "date(2024, 1, 31)", "date(2024, 12, 31)"].map((day) =>
        wrong(code(day, { module: "datetime", name: "date", alias: null }), isMoment),
      ),
      ...[
        "datetime(2024, 2, 29)",
        "datetime(2024, 1, 31)",
        "datetime(2024, 12, 31)",
        "datetime(2024, 1, 15, 23, 59)",
      ].map((moment) => wrong(code(moment, { module: "datetime", name: "datetime", alias: null }), isMoment)),
      ...["0", "13", "31", "32", "60", "-1"].map((number) => wrong(code(number), isNumber)),
      ...["2024-02-30", "2024-13-01", "31/02/2024", "25:00", "12:75"].map((value) =>
        wrong(text(value), isText),
      ),
    ];
  if (name === "JSONDecodeError") return jsonTexts(message);
  if (name === "InvalidOperation")
    return ["x", "12,5", "", "1 000", "$5"].map((value) => wrong(text(value), isText));
  if (/^Unicode/.test(name)) return unicodeValues(message);
  if (/substring not found|is not in (?:list|tuple|deque)|not in list/.test(message))
    return [...quoted(message), ...EMPTIES, wrong(text("x"), isText)];
  if (/badly formed hexadecimal UUID/.test(message))
    return [wrong(text("x"), isText), wrong(text(""), isText)];
  return [
    ...quoted(message),
    ...EMPTIES.slice(1),
    wrong(text("x"), isText),
    ...ABSENCES,
    wrong(code("0"), isNumber),
    wrong(code("-1"), isNumber),
  ];
}

function sequence(length: number): Shape {
  return code(
    `(${Array.from({ length }, () => "1, ")
      .join("")
      .trim()})`,
  );
}

/** What a reader of JSON stops at, by the place that it tells. */
function jsonTexts(message: string): readonly WrongValue[] {
  const at = Number(/char (\d+)/.exec(message)?.[1] ?? 0);
  const texts = /^Expecting value/.test(message)
    ? at === 0
      ? ["", "x", "<html>"]
      : [`${'{"a":'.padEnd(at, " ")}`, `[${" ".repeat(Math.max(0, at - 1))}`]
    : /^Extra data/.test(message)
      ? [`${"1".padEnd(at, " ")}2`]
      : /property name/.test(message)
        ? [`${"{".padEnd(at, " ")}'`, "{x"]
        : /^Unterminated/.test(message)
          ? [`${" ".repeat(at)}"x`, '{"a": "x']
          : ["{"];
  return texts.flatMap((value) => [
    wrong(text(value), isText),
    wrong(code(`b${pythonLiteral(value)}`), isText),
  ]);
}

function unicodeValues(message: string): readonly WrongValue[] {
  const character = /can't encode character '\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))'/.exec(
    message,
  );
  const point = character?.[1] ?? character?.[2] ?? character?.[3];
  const at = Number(/in position (\d+)/.exec(message)?.[1] ?? 0);
  const lead = "x".repeat(Math.min(at, 200));
  if (point !== undefined)
    return [wrong(text(`${lead}${String.fromCodePoint(Number.parseInt(point, 16))}`), isText)];
  if (/can't encode characters/.test(message)) return [wrong(text(`${lead}\u2019\u2019`), isText)];
  const byte = /can't decode byte 0x([0-9a-f]{2})/.exec(message)?.[1] ?? "ff";
  return [wrong(code(`b"${lead}\\x${byte}x"`), always)];
}

/** Values of the kinds that a message names: `unsupported operand type(s) for +: 'int' and 'str'`. */
function kindsNamed(message: string): readonly WrongValue[] {
  const names = [
    ...message.matchAll(
      /['"]?\b((?:datetime\.|decimal\.|uuid\.)?(?:str|int|float|bool|bytes|list|tuple|set|dict|date|datetime|time|timedelta|Decimal|UUID))\b['"]?/g,
    ),
  ].map(([, name = ""]) => name);
  return [...new Set(names)].flatMap((name) => {
    const shape = builtinShape(name);
    if (!shape) return [];
    // A text that could be read as a number is what forms and queries send.
    const values = shape === TEXT ? [text("1"), text("x")] : [shape];
    return values.map((value) => wrong(value));
  });
}

function momentKinds(message: string): readonly WrongValue[] {
  if (!/offset-(?:naive|aware)|naive and/.test(message))
    return message.includes("Decimal") ? [wrong(DECIMAL, isNumber)] : [];
  return [
    wrong(AWARE, isMoment),
    wrong(MOMENT, isMoment),
    wrong(text("2024-01-15T12:30:00"), isText),
    wrong(text("2024-01-15T12:30:00+00:00"), isText),
  ];
}

const MOST_QUOTED = 3;
const LONGEST = 300;

/** What a message says between quotes, or as a number: often the value itself. */
function quoted(message: string): readonly WrongValue[] {
  const words = [...message.matchAll(/'((?:[^'\\\n]|\\.){0,300})'|"((?:[^"\\\n]|\\.){0,300})"/g)]
    .map(([, single, double]) => single ?? double ?? "")
    .filter((value) => value.length <= LONGEST);
  const rest = message.includes(": ") ? message.slice(message.lastIndexOf(": ") + 2) : "";
  const numbers = message.match(/-?\b\d+(?:\.\d+)?\b/g) ?? [];
  return [
    ...[...new Set([...words, ...(rest !== "" && rest.length < 80 ? [rest] : [])])]
      .slice(0, MOST_QUOTED)
      .map((value) => wrong(text(unescaped(value)), isText)),
    ...[...new Set(numbers)]
      .slice(0, 2)
      .flatMap((value) => [wrong(code(value), isNumber), wrong(text(value), isText)]),
  ];
}

function unescaped(value: string): string {
  return value.replace(
    /\\(n|t|r|\\|'|")/g,
    (_, letter: string) => ({ n: "\n", t: "\t", r: "\r" })[letter] ?? letter,
  );
}
