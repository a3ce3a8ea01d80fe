import type { WrittenCall } from "../arrangement/written-call.ts";
import { stringLiteral } from "../literal.ts";
import type { TestStyle } from "../test-style.ts";
import type { CommandLine } from "./command-line.ts";

/** Whether code of a program that was copied into a test reads the command line. */
export function readsCommandLine({ text, surroundings }: WrittenCall): boolean {
  return [text(""), ...surroundings.head(""), ...surroundings.body("")].some((code) =>
    /\bprocess\.argv\b/.test(code),
  );
}

/** The same call with these words in place of what it reads of the command line. */
export function withWords(
  call: WrittenCall,
  style: TestStyle,
  program: string,
  { words, isCaptured }: CommandLine,
): WrittenCall {
  const given = (code: string) => replaced(code, style, program, words);
  const { surroundings } = call;
  const isInHead = surroundings.head("").some((code) => /\bprocess\.argv\b/.test(code));
  return {
    text: (path) => given(call.text(path)),
    isAsync: call.isAsync,
    trust: isCaptured ? call.trust : "guided",
    surroundings: {
      // Calls that differ in their own lines only can stand in one file.
      key: `${surroundings.key}|words${isInHead ? words.join("\0") : ""}`,
      imports: (path) => surroundings.imports(path),
      head: (path) => surroundings.head(path).map(given),
      body: (path) => surroundings.body(path).map(given),
    },
  };
}

/** `process.argv[2] ?? "closed"`: beside a word that is given, a type checker finds what stands for it out of reach. */
const DEFAULTED = /\bprocess\.argv\[(\d+)\]\s*(?:\?\?|\|\|)\s*("[^"\n]*"|'[^'\n]*'|[\w$.]+)(?![\w$.([])/g;
/** `process.argv[2] === "report"`: it takes two different words for a slip. */
const COMPARED = /\bprocess\.argv\[(\d+)\](?=\s*[!=]==?)/g;

function replaced(
  code: string,
  { quote, isTypeScript }: TestStyle,
  program: string,
  words: readonly string[],
): string {
  const whole = ["node", program, ...words];
  const list = (values: readonly string[]) =>
    `[${values.map((value) => stringLiteral(value, quote)).join(", ")}]`;
  const word = (at: string) => {
    const value = whole[Number(at)];
    return value === undefined ? "undefined" : stringLiteral(value, quote);
  };
  return code
    .replace(DEFAULTED, (_whole, at: string, other: string) =>
      whole[Number(at)] === undefined ? other : word(at),
    )
    .replace(COMPARED, (_whole, at: string) => (isTypeScript ? `(${word(at)} as string)` : word(at)))
    .replace(/\bprocess\.argv\.slice\((\d+)\)/g, (_whole, from: string) => list(whole.slice(Number(from))))
    .replace(/\bprocess\.argv\[(\d+)\](?!\s*=[^=])/g, (_whole, at: string) => word(at))
    .replace(/\bprocess\.argv\b/g, () => list(whole));
}
