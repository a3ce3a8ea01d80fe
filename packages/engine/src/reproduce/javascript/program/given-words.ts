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

function replaced(code: string, { quote }: TestStyle, program: string, words: readonly string[]): string {
  const whole = ["node", program, ...words];
  const list = (values: readonly string[]) =>
    `[${values.map((value) => stringLiteral(value, quote)).join(", ")}]`;
  return code
    .replace(/\bprocess\.argv\.slice\((\d+)\)/g, (_whole, from: string) => list(whole.slice(Number(from))))
    .replace(/\bprocess\.argv\[(\d+)\](?!\s*=[^=])/g, (_whole, at: string) => {
      const value = whole[Number(at)];
      return value === undefined ? "undefined" : stringLiteral(value, quote);
    })
    .replace(/\bprocess\.argv\b/g, () => list(whole));
}
