import type { NewTest } from "../scenario.ts";
import { importBlock, type NeededImport } from "./imports.ts";
import { pathPreamble } from "./path-preamble.ts";
import type { ProjectCode } from "./project-code.ts";

/** One test that enters the code again, before it is put into a file. */
export interface WrittenCase {
  /** `test_total_with_the_captured_values`. */
  readonly name: string;
  readonly decorators: readonly string[];
  /** Parameters of the test, in pytest. */
  readonly fixtures: readonly string[];
  readonly isAsync: boolean;
  /** What has to be there before. */
  readonly arrange: readonly string[];
  /** What is tried; what it raises fails the test. */
  readonly act: readonly string[];
  /** What is asserted afterwards. */
  readonly assert: readonly string[];
  readonly imports: readonly NeededImport[];
  /** Class that the test belongs to; null for a plain function. */
  readonly home: TestClass | null;
  /** Definitions at the top of the file that the test uses, as text. */
  readonly definitions: readonly string[];
  /** The refusal that is the right end of what is tried; null where it must come to its end. */
  readonly raises: ExpectedRefusal | null;
}

export interface TestClass {
  /** `TestCase` of `class Totals(TestCase)`; empty for a class without a base. */
  readonly base: string;
  /** Further methods and attributes, each as the lines of its definition without indentation. */
  readonly members: readonly (readonly string[])[];
}

export interface ExpectedRefusal {
  readonly name: string;
  readonly imports: readonly NeededImport[];
}

export interface CaseStyle {
  readonly project: ProjectCode;
  readonly path: string;
  /** Each test imports what it needs itself, so that a module that does not load fails only the tests of it. */
  readonly apart?: boolean;
}

/** Writes cases as one test file in the project's style. */
export function writeCases(
  { project, path, apart = false }: CaseStyle,
  cases: readonly WrittenCase[],
): NewTest {
  const head = importBlock(
    cases.flatMap((one) => [...headImports(one), ...(apart ? [] : bodyImports(one))]),
    project.isOwn,
  );
  const preamble = pathPreamble(project, path);
  const imports = head.filter((line) => !preamble.includes(line));
  const definitions = [...new Set(cases.flatMap((one) => one.definitions))].flatMap((text) => ["", "", text]);
  const bodies = cases.flatMap((one) => [
    "",
    "",
    ...caseLines(one, apart ? importBlock(bodyImports(one), project.isOwn) : []),
  ]);
  return {
    path,
    source: `${[...preamble, ...(preamble.length > 0 ? [""] : []), ...imports, ...definitions, ...bodies].join("\n").replace(/^\n+/, "")}\n`,
    cases: cases.map((one) => ({ id: idOf(path, one), name: one.name, role: "proving", proves: "fix" })),
  };
}

export function idOf(path: string, { name, home }: WrittenCase): string {
  return home ? `${path}::${className(name)}::${name}` : `${path}::${name}`;
}

/** What decorators, fixtures and copied definitions use has to be there when the file is loaded. */
function headImports({
  definitions,
  decorators,
  home,
  imports,
  raises,
}: WrittenCase): readonly NeededImport[] {
  const text = [...definitions, ...decorators, home?.base ?? "", ...(home?.members.flat() ?? [])].join("\n");
  const needed = [...imports, ...refusalImports(raises, home)];
  return needed.filter(
    (item) =>
      item.isForEffect === true ||
      new RegExp(`\\b${item.alias ?? item.name ?? item.module.split(".")[0]}\\b`).test(text),
  );
}

function bodyImports({ imports, raises, home }: WrittenCase): readonly NeededImport[] {
  return [...imports.filter(({ isForEffect }) => !isForEffect), ...refusalImports(raises, home)];
}

function refusalImports(raises: ExpectedRefusal | null, home: TestClass | null): readonly NeededImport[] {
  if (!raises) return [];
  return isUnit(home) ? raises.imports : [...raises.imports, { module: "pytest", name: null, alias: null }];
}

/** Whether the class has unittest's own assertions. */
function isUnit(home: TestClass | null): boolean {
  return home !== null && home.base !== "";
}

function caseLines(one: WrittenCase, imports: readonly string[]): string[] {
  const { home, decorators, isAsync, fixtures, name } = one;
  const parameters = [...new Set([...(home ? ["self"] : []), ...fixtures])];
  const test = [
    ...decorators,
    `${isAsync ? "async " : ""}def ${name}(${parameters.join(", ")}):`,
    ...indented([
      ...imports.filter((line) => line !== ""),
      ...one.arrange,
      ...tried(one),
      ...assertions(one),
    ]),
  ];
  if (!home) return test;
  const members = home.members.flatMap((lines) => [...lines, ""]);
  return [
    `class ${className(name)}${home.base === "" ? "" : `(${home.base})`}:`,
    ...indented([...members, ...test]),
  ];
}

function tried({ act, raises, home }: WrittenCase): readonly string[] {
  if (!raises) return act;
  const expectation = isUnit(home) ? `self.assertRaises(${raises.name})` : `pytest.raises(${raises.name})`;
  return [`with ${expectation}:`, ...indented(act)];
}

function assertions({ assert, raises }: WrittenCase): readonly string[] {
  return raises ? [] : assert;
}

function indented(lines: readonly string[]): string[] {
  return lines.flatMap((line) => line.split("\n")).map((line) => (line === "" ? "" : `    ${line}`));
}

/** `test_unit_price` as the name of a class. */
function className(name: string): string {
  const words = name.split("_").filter(Boolean);
  const [, ...rest] = words;
  return `Test${rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}`;
}
