import type { NewTest } from "../scenario.ts";
import type { WrittenCall } from "./arrangement/written-call.ts";
import { stringLiteral } from "./literal.ts";
import { mergedImports } from "./merged-imports.ts";
import type { JavascriptProject } from "./project.ts";
import { newTestPath, type TestStyle } from "./test-style.ts";

/** What the tests of a file are about: the place of its name, and the subject of its titles. */
export interface TestTopic {
  /** Source that the test belongs to. */
  readonly path: string;
  /** Part of the file's name. */
  readonly topic: string;
  /** `Cart total` */
  readonly subject: string;
}

/** A test for each call, in one file; a single one has a title that can stay. All have the same lines at module level. */
export function callTest(
  project: JavascriptProject,
  style: TestStyle,
  { path: home, topic, subject }: TestTopic,
  calls: readonly WrittenCall[],
): NewTest {
  const path = newTestPath(project, style, home, topic);
  const end = style.semicolon ? ";" : "";
  const frame = style.imports
    .filter((line) => !/\bassert\b|["']chai["']/.test(line))
    .map((line) => line.replace(/\{ expect, (\w+) \}/, "{ $1 }"));
  const titled = calls.map((call, index) => ({
    call,
    title: `${subject} ${call.trust === "replayed" ? "runs as it is called" : "takes these values"}${
      calls.length > 1 ? ` ${index + 1}` : ""
    }`.replace(/[<>"'`\\]/g, ""),
  }));
  const head = calls[0]?.surroundings.head(path) ?? [];
  const imports = mergedImports([
    ...frame,
    ...calls.flatMap(({ surroundings }) => surroundings.imports(path)),
  ]);
  const tests = titled.flatMap(({ call, title }) => {
    const body = [
      ...call.surroundings.body(path),
      ...statementOf(call.text(path), call.isAsync, end).split("\n"),
    ];
    const isAsync = call.isAsync || body.some((line) => /\bawait\b/.test(line));
    return [
      "",
      `${style.word}(${stringLiteral(title, style.quote)}, ${isAsync ? "async " : ""}() => {`,
      ...body.map((line) => (line === "" ? line : style.indent + line)),
      `})${end}`,
    ];
  });
  return {
    path,
    source: `${[...imports, ...(head.length > 0 ? ["", ...head] : []), ...tests].join("\n")}\n`,
    cases: titled.map(({ title }) => ({
      id: `${path}::${title}`,
      name: title,
      role: "proving",
      proves: "fix",
    })),
  };
}

function statementOf(text: string, isAsync: boolean, end: string): string {
  if (/^(?:for|while|do|if|try|switch|const|let|await)\b/.test(text)) return ended(text, end);
  const safe = /^[{[(`]|^function\b|^class\b/.test(text) && !isAsync ? `void (${text})` : text;
  return ended(isAsync ? `await ${safe}` : safe, end);
}

function ended(text: string, end: string): string {
  return /[;}]$/.test(text) && /^(?:for|while|if|try|switch)\b/.test(text)
    ? text
    : `${text.replace(/;$/, "")}${end}`;
}
