import { posix } from "node:path";
import type { SourceFile } from "../../code/code-index.ts";
import { indentUnit } from "../../code/indent.ts";
import { type ModuleKind, moduleKindOf } from "../../code/javascript/module-style.ts";
import type { JavascriptProject } from "./project.ts";
import { placeOfFirstTest } from "./test-place.ts";

/** How the project writes its tests; a new one looks the same. */
export interface TestStyle {
  readonly kind: ModuleKind;
  readonly isTypeScript: boolean;
  readonly quote: '"' | "'";
  readonly semicolon: boolean;
  readonly indent: string;
  /** `test` or `it`. */
  readonly word: string;
  /** How assertions are written. */
  readonly assertion: "jest" | "assert" | "chai-expect";
  /** Name that `assert` or `expect` has. */
  readonly assertName: string;
  /** Lines that bring both in; empty where they are global. */
  readonly imports: readonly string[];
  /** The test that it was read from; null where the project has none. */
  readonly sample: SourceFile | null;
}

/** The style of the test that is nearest to `path`, else the usual one of the framework. */
export function testStyle(project: JavascriptProject, path: string): TestStyle {
  const sample = nearestTest(project, path);
  const source = sample ?? project.code.file(path);
  const text = source?.text ?? "";
  const kind = sample ? moduleKindOf(project.code, sample.path) : moduleKindOf(project.code, path);
  const quote = text.split("'").length > text.split('"').length ? "'" : '"';
  const semicolon =
    !source || (text.match(/;\s*$/gm)?.length ?? 0) * 4 >= (text.match(/[)\w"'\]]\s*$/gm)?.length ?? 0);
  const word =
    /(?:^|[\s;])it\s*\(/.test(text) && sample ? (/(?:^|[\s;])test\s*\(/.test(text) ? "test" : "it") : "test";
  const base = {
    kind,
    quote,
    semicolon,
    indent: source ? indentUnit(source) : "  ",
    isTypeScript: /\.[cm]?tsx?$/.test(sample?.path ?? path),
    sample,
  } as const;
  const end = semicolon ? ";" : "";
  const bring = (names: string, module: string) =>
    kind === "esm"
      ? `import ${names} from ${quote}${module}${quote}${end}`
      : `const ${names} = require(${quote}${module}${quote})${end}`;
  return { ...base, ...wording(project, sample, word, bring) };
}

function wording(
  project: JavascriptProject,
  sample: SourceFile | null,
  word: string,
  bring: (names: string, module: string) => string,
): Pick<TestStyle, "word" | "assertion" | "assertName" | "imports"> {
  const bindings = sample ? (project.code.symbolsOf(sample.path)?.imports ?? []) : [];
  const from = (modules: RegExp) => bindings.filter((binding) => modules.test(binding.module));
  const runner = from(/^(?:node:test|test|vitest|@jest\/globals|mocha)$/);
  const [first] = runner;
  switch (project.framework) {
    case "vitest":
    case "jest": {
      const home = first?.module ?? (sample || project.framework === "jest" ? null : "vitest");
      const names = `{ ${["expect", word].toSorted().join(", ")} }`;
      return {
        word,
        assertion: "jest",
        assertName: "expect",
        imports: home === null ? [] : [bring(names, home)],
      };
    }
    case "mocha":
    case "node:test": {
      const own = runner.some((binding) => binding.local === word);
      const chosen =
        own || !sample || project.framework === "mocha"
          ? word
          : (runner.find((b) => /^(?:test|it)$/.test(b.local ?? ""))?.local ?? word);
      const isWhole = runner.find((binding) => binding.local === chosen);
      const home = first?.module ?? (project.framework === "mocha" ? null : "node:test");
      const whole = isWhole && (isWhole.imported === "default" || isWhole.imported === "*");
      const imports = home === null ? [] : [bring(whole ? chosen : `{ ${chosen} }`, home)];
      return { word: chosen, ...assertions(from(/^(?:node:)?assert(?:\/strict)?$|^chai$/), imports, bring) };
    }
  }
}

function assertions(
  bindings: readonly {
    readonly module: string;
    readonly local: string | null;
    readonly imported: string | null;
  }[],
  imports: readonly string[],
  bring: (names: string, module: string) => string,
): Pick<TestStyle, "assertion" | "assertName" | "imports"> {
  const chai = bindings.find((binding) => binding.module === "chai" && binding.imported === "expect");
  const whole = bindings.find(
    (binding) => binding.module !== "chai" && (binding.imported === "default" || binding.imported === "*"),
  );
  if (whole?.local)
    return {
      assertion: "assert",
      assertName: whole.local,
      imports: [...imports, bring(whole.local, whole.module)],
    };
  if (chai)
    return {
      assertion: "chai-expect",
      assertName: "expect",
      imports: [...imports, bring("{ expect }", "chai")],
    };
  return {
    assertion: "assert",
    assertName: "assert",
    imports: [...imports, bring("assert", "node:assert/strict")],
  };
}

/** The test file that shares most folders with a source, one named after it first. */
function nearestTest({ testFiles, code }: JavascriptProject, path: string): SourceFile | null {
  const stem = stemOf(path);
  const rank = (file: SourceFile) =>
    (stemOf(file.path) === stem ? 20 : 0) +
    (code.importsOf(file.path).includes(path) ? 10 : 0) +
    shared(posix.dirname(file.path).split("/"), posix.dirname(path).split("/"));
  return testFiles.toSorted((left, right) => rank(right) - rank(left))[0] ?? null;
}

function shared(left: readonly string[], right: readonly string[]): number {
  const at = left.findIndex((part, index) => part !== right[index]);
  return at < 0 ? left.length : at;
}

export function stemOf(path: string): string {
  return posix
    .basename(path)
    .replace(/\.[cm]?[jt]sx?$/, "")
    .replace(/[.-](?:test|spec)$/, "");
}

/**
 * Place of a new test: beside the sample, named as its neighbours are; `tests/` where there are none. `suffix` tells
 * several of one error apart.
 */
export function newTestPath(
  project: JavascriptProject,
  style: TestStyle,
  path: string,
  topic: string,
): string {
  const { sample } = style;
  const source = posix.basename(path).replace(/\.[cm]?[jt]sx?$/, "");
  const area =
    source === "index" || source === "route" || source === "app"
      ? posix.basename(posix.dirname(path)).replace(/\W+/g, "") || source
      : source;
  const words = topic
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toLowerCase();
  const known = new Set(project.code.paths);
  const named = (folder: string, ending: string) => {
    for (let count = 0; ; count++) {
      const name = `${area.replace(/[^\w.-]/g, "")}-${words}${count === 0 ? "" : `-${count + 1}`}${ending}`;
      const made = folder === "" || folder === "." ? name : `${folder}/${name}`;
      if (!known.has(made)) return made;
    }
  };
  if (sample) {
    const written = /([._-](?:test|spec))?(\.[cm]?[jt]sx?)$/.exec(posix.basename(sample.path));
    const plain = (written?.[2] ?? ".js").replace("x", "");
    const isBeside =
      posix.dirname(sample.path) === posix.dirname(project.code.importsOf(sample.path)[0] ?? "");
    const folder = isBeside ? posix.dirname(path) : posix.dirname(sample.path);
    return named(folder, `${written?.[1] ?? ".test"}${plain}`);
  }
  const { root } = project.detection;
  const ending = /\.[cm]?tsx?$/.test(path)
    ? ".ts"
    : style.kind === "esm" && !packageIsModule(project)
      ? ".mjs"
      : ".js";
  const place = placeOfFirstTest(project);
  if (place.folder !== null) {
    const isWithin = path.startsWith(`${place.folder}/`);
    return named(isWithin ? posix.dirname(path) : place.folder, `${place.ending}${ending}`);
  }
  const folder = project.framework === "jest" ? "__tests__" : "test";
  return named(root === "" ? folder : `${root}/${folder}`, `${place.ending}${ending}`);
}

function packageIsModule(project: JavascriptProject): boolean {
  const { root } = project.detection;
  const text = project.readText(root === "" ? "package.json" : `${root}/package.json`) ?? "";
  return /"type"\s*:\s*"module"/.test(text);
}
