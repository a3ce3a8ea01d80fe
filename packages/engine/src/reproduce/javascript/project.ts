import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { readSource } from "../../code/source-text.ts";
import type { Investigation } from "../../investigation.ts";
import type { Detection } from "../../toolchains/toolchain.ts";

export type Framework = "vitest" | "jest" | "mocha" | "node:test";

/** Questions about a JavaScript project that writing a test asks again and again. */
export interface JavascriptProject {
  readonly code: CodeIndex;
  readonly detection: Detection;
  readonly framework: Framework;
  /** Sources of the package at hand, its tests left out. */
  readonly files: readonly SourceFile[];
  readonly testFiles: readonly SourceFile[];
  /** Version range of a declared dependency; null where it is not declared. */
  rangeOf(name: string): string | null;
  /** Text of a file of the tree. */
  readText(path: string): string | null;
}

const SOURCE = /\.[cm]?[jt]sx?$/;

export function javascriptProject({ code, tree }: Investigation, detection: Detection): JavascriptProject {
  const { root } = detection;
  const files = code.paths
    .filter((path) => SOURCE.test(path) && (root === "" || path.startsWith(`${root}/`)))
    .flatMap((path) => code.file(path) ?? []);
  const testFiles = files.filter((file) => file.isTest && /\b(?:test|it)\s*(?:\.\w+)*\(/.test(file.text));
  const ranges = new Map(
    detection.requirements.map((requirement) => {
      const at = requirement.lastIndexOf("@");
      return [requirement.slice(0, at), requirement.slice(at + 1)] as const;
    }),
  );
  const known: readonly Framework[] = ["vitest", "jest", "mocha"];
  return {
    code,
    detection,
    framework: known.find((name) => name === detection.testFramework) ?? "node:test",
    files: files.filter((file) => !file.isTest),
    testFiles,
    rangeOf: (name) => ranges.get(name) ?? null,
    readText(path) {
      const bytes = readSource(tree.directory, path);
      return bytes && new TextDecoder().decode(bytes);
    },
  };
}

/** Lowest major version that a range allows; null where it says nothing. */
export function majorOf(range: string | null): number | null {
  const found = range === null ? null : /(\d+)/.exec(range);
  return found?.[1] ? Number(found[1]) : null;
}
