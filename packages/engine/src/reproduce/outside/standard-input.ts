import type { CapturedValue } from "@bugstack/event";
import type { Investigation } from "../../investigation.ts";
import type { Attempt } from "../call/explore.ts";
import { type RebuildContext, rebuild } from "../call/rebuild-value.ts";
import type { NeededImport } from "../python/imports.ts";

const READS = /\bstdin\b|(?<![.\w])input\(|\bfileinput\.input\(/;
const IMPORTS: readonly NeededImport[] = [
  { module: "unittest.mock", name: "patch", alias: null },
  { module: "io", name: "BytesIO", alias: null },
  { module: "io", name: "TextIOWrapper", alias: null },
];
const MOST_TEXTS = 5;

/**
 * Calls under which the standard input holds what the program had read of it: the names that its functions give to a text,
 * a line, a row or a document that comes from there, as their frames held them. Empty where nothing on the trace reads it.
 */
export function standardInputAttempts(
  investigation: Investigation,
  context: RebuildContext,
  calls: readonly Attempt[],
): readonly Attempt[] {
  return textsRead(investigation, context).flatMap(({ text, imports }) =>
    calls.map((attempt): Attempt => {
      const header = `with patch(${context.quote}sys.stdin${context.quote}, TextIOWrapper(BytesIO(${text}.encode()))):`;
      return {
        ...attempt,
        isFaithful: false,
        case: {
          ...attempt.case,
          act: [header, ...attempt.case.act.map((line) => (line === "" ? "" : `    ${line}`))],
          imports: [...attempt.case.imports, ...IMPORTS, ...imports],
        },
      };
    }),
  );
}

interface InputText {
  /** An expression of the text. */
  readonly text: string;
  readonly imports: readonly NeededImport[];
}

/** Texts that may have been read, the likeliest first. */
function textsRead({ frames, code }: Investigation, context: RebuildContext): readonly InputText[] {
  const own = frames.filter(({ path }) => path !== null && code.file(path)?.isTest === false);
  const reading = own.findLastIndex(({ path, line }) => READS.test(textAt(path, line)));
  if (reading < 0) return [];
  const within = own.slice(reading);
  const [reader] = within;
  const source = reader ? textAt(reader.path, reader.line) : "";
  const named = namesRead(source);
  const held = (names: readonly string[], frame = reader) =>
    names.flatMap((name) => {
      const value = frame?.frame.locals?.[name];
      return value === undefined ? [] : asInput(value, source, context);
    });
  // What is handed on line by line stands in the functions that take it.
  const further = within.flatMap((frame) =>
    Object.entries(frame.frame.locals ?? {}).flatMap(([name, value]) =>
      name.startsWith("__") ? [] : lineOf(value, context),
    ),
  );
  const distinct = new Map([...held(named), ...further].map((one) => [one.text, one]));
  return [...distinct.values()].slice(0, MOST_TEXTS);

  function textAt(path: string | null, line: number | null): string {
    if (path === null || line === null) return "";
    return code.functionAt(path, line)?.node.text ?? code.file(path)?.text ?? "";
  }
}

/** Names that a function gives to what it reads: `text = sys.stdin.read()`, `for line in sys.stdin`, `rows = json.load(sys.stdin)`. */
function namesRead(source: string): string[] {
  const assigned = source.matchAll(
    /^[ \t]*(\w+)(?:\s*:[^=\n]+)?\s*=[^=\n][^\n]*(?:\bstdin\b|(?<![.\w])input\()/gm,
  );
  const looped = source.matchAll(
    /\bfor\s+(?:\w+\s*,\s*)?(\w+)\s+in\s+[^\n]*(?:\bstdin\b|\bfileinput\.input\()/g,
  );
  const found = [...assigned, ...looped].map((match) => match[1] ?? "");
  // `for line in text.splitlines()`, `reader = csv.reader(sys.stdin)` and then `for row in reader`.
  const through = found.flatMap((name) =>
    [
      ...source.matchAll(new RegExp(`\\bfor\\s+(?:\\w+\\s*,\\s*)?(\\w+)\\s+in\\s+[^\\n]*\\b${name}\\b`, "g")),
    ].map((match) => match[1] ?? ""),
  );
  return [...new Set([...found, ...through])];
}

/** A held value as the text that it was read from: a text itself, a row of a table, a document. */
function asInput(value: CapturedValue, source: string, context: RebuildContext): readonly InputText[] {
  const made = rebuild(value, context);
  if (made.obstacle !== null) return [];
  const { text, imports } = made;
  if (isText(text)) return [{ text, imports }];
  const json: NeededImport = { module: "json", name: "dumps", alias: null };
  if (/\bjson\b/.test(source) && /^[[{]/.test(text))
    return [{ text: `dumps(${text})`, imports: [...imports, json] }];
  const { quote } = context;
  if (/\bDictReader\b/.test(source) && text.startsWith("{"))
    return [
      {
        text: `${quote}\\n${quote}.join(${quote},${quote}.join(part) for part in ((row := ${text}).keys(), row.values()))`,
        imports,
      },
    ];
  return /\bcsv\b|\.split\(/.test(source) && text.startsWith("[")
    ? [{ text: `${quote}${/\bcsv\b/.test(source) ? "," : " "}${quote}.join(${text})`, imports }]
    : [];
}

function lineOf(value: CapturedValue, context: RebuildContext): readonly InputText[] {
  if (typeof value !== "string") return [];
  const made = rebuild(value, context);
  return made.obstacle === null && isText(made.text) ? [{ text: made.text, imports: made.imports }] : [];
}

function isText(text: string): boolean {
  return /^["']/.test(text) && !/^(?:""|'')$/.test(text);
}
