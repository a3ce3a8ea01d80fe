import { posix } from "node:path";
import { NOTHING_AROUND, type WrittenCall } from "../arrangement/written-call.ts";
import { stringLiteral } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import type { CommandLine } from "./command-line.ts";
import type { Setting } from "./told-environment.ts";

/** Milliseconds after which a program that does not end is ended. */
const PATIENCE = 20_000;

/** A program of the project in a process of its own, as it is started in production, under a setting where one is given. */
export function childRun(
  project: JavascriptProject,
  style: TestStyle,
  program: string,
  { words, isCaptured }: CommandLine,
  setting: Setting | null = null,
): WrittenCall {
  const { root } = project.detection;
  const path = root === "" ? program : posix.relative(root, program);
  const trust = isCaptured && !setting ? "replayed" : "guided";
  return started(style, [...loaderFor(project, program), path, ...words], trust, setting);
}

/**
 * Code in a process of Node without the test runner, which gives modules names and ways to load that Node does not have.
 * Null where Node itself does not read the sources of the project.
 */
export function plainRun(
  project: JavascriptProject,
  style: TestStyle,
  source: string,
  call: WrittenCall,
): WrittenCall | null {
  const { root } = project.detection;
  const inside = posix.join(root, "program.mjs");
  const { imports, head, body } = call.surroundings;
  const isPlain = /\.[cm]?js$/.test(source) || (/\.[cm]?ts$/.test(source) && hasLoader(project));
  const lines = [...imports(inside), ...head(inside), ...body(inside)];
  if (!isPlain || style.kind !== "esm" || lines.some((line) => /\b(?:vi|jest|mock|expect)\./.test(line)))
    return null;
  // What nobody waits for ends the process as well, and Node tells a file with an `await` apart from CommonJS.
  const code = [...lines, call.text(inside)].map((line) => line.replace(/;$/, "")).join("; ");
  return code.length > 1_000 || /\n/.test(code)
    ? null
    : started(style, [...loaderFor(project, source), "--input-type=module", "--eval", code], call.trust);
}

function started(
  style: TestStyle,
  words: readonly string[],
  trust: WrittenCall["trust"],
  setting: Setting | null = null,
): WrittenCall {
  const { quote, semicolon, kind } = style;
  const text = (value: string) => stringLiteral(value, quote);
  const list = words.map(text).join(", ");
  const from = text("node:child_process");
  const end = semicolon ? ";" : "";
  const around = setting ? `, env: { ...process.env, ${setting.variable}: ${text(setting.value)} }` : "";
  return {
    text: () =>
      `execFileSync(process.execPath, [${list}], { stdio: ${text("pipe")}, timeout: ${PATIENCE}${around} })`,
    isAsync: false,
    trust,
    surroundings: {
      ...NOTHING_AROUND,
      key: "child",
      imports: () => [
        kind === "esm"
          ? `import { execFileSync } from ${from}${end}`
          : `const { execFileSync } = require(${from})${end}`,
      ],
    },
  };
}

function hasLoader(project: JavascriptProject): boolean {
  return project.rangeOf("tsx") !== null;
}

/** What lets Node read TypeScript whose imports leave out endings. */
function loaderFor(project: JavascriptProject, program: string): string[] {
  return /\.[cm]?tsx?$/.test(program) && hasLoader(project) ? ["--import", "tsx"] : [];
}
