import type { ExceptionValue } from "@bugstack/event";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";

/** How a handler asks for an error, with what it asks for: `error instanceof X`, `error.name === "X"`, `error.code === "X"`. */
export interface AskedError {
  readonly by: "class" | "name" | "code";
  /** As written: `errors.JWTExpired`, `AbortError`. */
  readonly name: string;
}

/** A sister error, as the same handler would ask for it. */
export interface Sister {
  readonly name: string;
  readonly imports: readonly Edit[];
}

/** Classes of the language by which its readers say that they cannot read something. */
const OF_READERS: ReadonlySet<string> = new Set(["SyntaxError", "RangeError", "TypeError", "URIError"]);
const OF_LANGUAGE: ReadonlySet<string> = new Set([
  ...OF_READERS,
  "Error",
  "ReferenceError",
  "EvalError",
  "AggregateError",
]);
/** Names and codes that are failures of one kind, told apart only by what they met first. */
const KINDS: readonly ReadonlySet<string>[] = [
  new Set(["AbortError", "TimeoutError"]),
  new Set(["ENOENT", "ENOTDIR"]),
  new Set(["ECONNREFUSED", "ECONNRESET", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "EPIPE"]),
];

/**
 * The error that was thrown, as a sister of one that a handler asks for: another class of the same library, another class
 * of the readers of the language, another name or code of the same kind. Null where it is none.
 */
export function sisterOf(
  code: CodeIndex,
  file: SourceFile,
  asked: AskedError,
  exception: ExceptionValue,
  isDirect: boolean,
): Sister | null {
  const { type } = exception;
  if (asked.by !== "class") {
    const thrown = asked.by === "name" ? type : (/\b(E[A-Z_]{3,})\b/.exec(exception.value)?.[1] ?? null);
    const isKin = thrown !== null && KINDS.some((kind) => kind.has(asked.name) && kind.has(thrown));
    return isKin && thrown !== asked.name ? { name: thrown, imports: [] } : null;
  }
  const own = asked.name.split(".").at(-1) ?? asked.name;
  if (own === type || !isDirect) return null;
  if (OF_READERS.has(own))
    return OF_READERS.has(type) && isReading(exception) ? { name: type, imports: [] } : null;
  return ofLibrary(code, file, asked.name, exception);
}

/** A TypeError by which V8 says that a value is none, or no function, is no word of a reader. */
function isReading({ type, value }: ExceptionValue): boolean {
  return type !== "TypeError" || /^(?:Invalid|Failed to parse|Cannot parse)/.test(value);
}

/** `errors.JWTInvalid` beside `errors.JWTExpired`; `BadThing` imported beside `OtherThing` from the package that threw it. */
function ofLibrary(
  code: CodeIndex,
  file: SourceFile,
  name: string,
  exception: ExceptionValue,
): Sister | null {
  const [local = name, ...members] = name.split(".");
  const binding = code.symbolsOf(file.path)?.imports.find((one) => one.local === local && one.atModuleLevel);
  const isThrownThere = exception.frames.at(-1)?.path?.includes(`node_modules/${binding?.module}/`) ?? false;
  // An error of the language is thrown by a library that was called wrongly, and is no class of its own.
  const isOfLanguage = OF_LANGUAGE.has(exception.type);
  if (!binding || /^[./]/.test(binding.module) || !isThrownThere || isOfLanguage) return null;
  if (!/^[A-Z]\w*$/.test(exception.type)) return null;
  if (members.length > 0)
    return { name: [local, ...members.slice(0, -1), exception.type].join("."), imports: [] };
  const plan = planJavascriptImport(code, file, {
    binding: { ...binding, local: exception.type, imported: exception.type },
    from: file.path,
  });
  return plan && { name: plan.local, imports: plan.edits };
}
