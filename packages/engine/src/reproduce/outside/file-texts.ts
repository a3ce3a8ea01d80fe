import type { Investigation } from "../../investigation.ts";
import type { Attempt } from "../call/explore.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import { wrongValues } from "../derive/wrong-values.ts";
import type { NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";

const PATCH: NeededImport = { module: "unittest.mock", name: "patch", alias: null };
const MOCK_OPEN: NeededImport = { module: "unittest.mock", name: "mock_open", alias: null };
const PATH: NeededImport = { module: "pathlib", name: "Path", alias: null };

const MOST_TEXTS = 5;

/** A way in which code reads a file, and what stands in its place. */
interface Reading {
  readonly pattern: RegExp;
  readonly instead: (text: string) => string;
  readonly imports: readonly NeededImport[];
}

const READINGS: readonly Reading[] = [
  {
    pattern: /\.read_text\(/,
    instead: (text) => `patch.object(Path, "read_text", return_value=${text})`,
    imports: [PATCH, PATH],
  },
  {
    pattern: /\.read_bytes\(/,
    instead: (text) => `patch.object(Path, "read_bytes", return_value=b${text})`,
    imports: [PATCH, PATH],
  },
  {
    pattern: /[\w)\]]\.open\(/,
    instead: (text) => `patch.object(Path, "open", mock_open(read_data=${text}))`,
    imports: [PATCH, PATH, MOCK_OPEN],
  },
  {
    pattern: /(?<![.\w])open\(/,
    instead: (text) => `patch("builtins.open", mock_open(read_data=${text}))`,
    imports: [PATCH, MOCK_OPEN],
  },
];

/** Whether the file is there is asked first. */
const PRESENCE: readonly (readonly [RegExp, string, NeededImport | null])[] = [
  [/\.exists\(\)/, 'patch.object(Path, "exists", return_value=True)', PATH],
  [/\.is_file\(\)/, 'patch.object(Path, "is_file", return_value=True)', PATH],
  [/\bos\.path\.exists\(/, 'patch("os.path.exists", return_value=True)', null],
  [/\bos\.path\.isfile\(/, 'patch("os.path.isfile", return_value=True)', null],
];

/**
 * Calls under which a file holds what the error tells of: an empty text or a torn one, where a machine stopped while it was
 * written. The file itself lies where production had it, so that what reads it is made to give the text.
 */
export function fileTextAttempts(
  investigation: Investigation,
  context: RebuildContext,
  calls: readonly Attempt[],
): readonly Attempt[] {
  const { event, frames, code } = investigation;
  const exception = event?.exceptions.at(-1);
  const texts = exception ? textsFor(exception.type, exception.value) : [];
  const running = frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    return symbol && code.file(symbol.path)?.isTest === false ? [symbol.node.text] : [];
  });
  const [inner, ...outer] = running.toReversed();
  const reading = [inner, ...outer.slice(0, 1)]
    .flatMap((text) => READINGS.filter(({ pattern }) => text !== undefined && pattern.test(text)))
    .at(0);
  if (!reading || texts.length === 0) return [];
  const present = PRESENCE.filter(([pattern]) => running.some((text) => pattern.test(text)));
  const imports = [...reading.imports, ...present.flatMap(([, , needed]) => needed ?? [])];
  return texts.flatMap((text) =>
    calls.map((attempt): Attempt => {
      const literal = pythonLiteral(text, context.quote);
      const header = [...present.map(([, instead]) => instead), reading.instead(literal)].join(", ");
      return {
        ...attempt,
        isFaithful: false,
        isDerived: true,
        part: "text of a file",
        case: {
          ...attempt.case,
          name: attempt.case.name.replace(
            /_with_the_captured_values$/,
            "_with_a_file_that_the_error_tells_of",
          ),
          act: [`with ${header}:`, ...attempt.case.act.map((line) => (line === "" ? "" : `    ${line}`))],
          imports: [...attempt.case.imports, ...imports],
        },
      };
    }),
  );
}

function textsFor(type: string, message: string): readonly string[] {
  const name = type.slice(type.lastIndexOf(".") + 1);
  if (name === "JSONDecodeError")
    return wrongValues(type, message)
      .flatMap(({ value }) => (value.kind === "text" ? value.values : []))
      .slice(0, MOST_TEXTS);
  if (name === "KeyError") return ["{}", "[{}]"];
  if (/^(?:TypeError|AttributeError)$/.test(name))
    return /NoneType/.test(message) ? ["null", ""] : ["[]", "{}", "1"];
  if (/^(?:IndexError|StopIteration|ValueError|Error)$/.test(name)) return ["", "[]", "x", "\n"];
  return [];
}
