import { posix } from "node:path";
import { STDLIB_MODULES } from "../../code/python/stdlib-modules.ts";
import type { NewTest } from "../scenario.ts";
import type { CopiedEntry, CopyPlan } from "./in-copy.ts";

const WHY = "The program changes its files: it works on a copy of them.";
/** What no program reads, or nobody copies in a moment. */
const LEFT_OUT = [".*", "__pycache__", "node_modules", "venv"];

/** Puts a fixture for all tests of the file, or what runs before the module's tests, in front of them. */
export function inCopyOfPython(
  { path, source }: NewTest,
  { root, entries }: CopyPlan,
  framework: "pytest" | "unittest",
): string | null {
  const quote = source.split("'").length > source.split('"').length ? "'" : '"';
  const text = (value: string) =>
    quote + value.replaceAll("\\", "\\\\").replaceAll(quote, `\\${quote}`) + quote;
  const up = posix
    .relative(posix.dirname(path), root || ".")
    .split("/")
    .filter((part) => part === "..").length;
  const below = up === 0 ? posix.relative(posix.dirname(path), root || ".") : "";
  const project = [
    "Path(__file__).resolve()",
    `.parents[${up}]`,
    below === "" ? "" : ` / ${text(below)}`,
  ].join("");
  const isPytest = framework === "pytest";
  const folder = isPytest ? "tmp_path" : "copy";
  const copying = copyLines(entries, text, folder);
  const lines = isPytest
    ? [
        "@pytest.fixture(autouse=True)",
        "def in_a_copy(tmp_path, monkeypatch):",
        `    """${WHY}"""`,
        ...(copying.length > 0 ? [`    project = ${project}`] : []),
        ...copying.map((line) => `    ${line}`),
        `    monkeypatch.chdir(${entries === null ? `tmp_path / ${text("project")}` : "tmp_path"})`,
      ]
    : [
        "def setUpModule():",
        `    """${WHY}"""`,
        "    folder = tempfile.TemporaryDirectory()",
        "    unittest.addModuleCleanup(folder.cleanup)",
        "    unittest.addModuleCleanup(os.chdir, os.getcwd())",
        "    copy = Path(folder.name)",
        ...(copying.length > 0 ? [`    project = ${project}`] : []),
        ...copying.map((line) => `    ${line}`),
        `    os.chdir(${entries === null ? `copy / ${text("project")}` : "copy"})`,
      ];
  const needed = [
    ...(isPytest ? [] : ["import os"]),
    ...(copying.length > 0 ? ["import shutil"] : []),
    ...(isPytest ? ["import pytest"] : ["import tempfile", "import unittest"]),
    ...(copying.length > 0 || !isPytest ? ["from pathlib import Path"] : []),
  ];
  return insert(source, needed, lines);
}

function copyLines(
  entries: readonly CopiedEntry[] | null,
  text: (value: string) => string,
  folder: string,
): readonly string[] {
  if (entries === null) {
    const patterns = LEFT_OUT.map(text).join(", ");
    return [
      `left_out = shutil.ignore_patterns(${patterns})`,
      `shutil.copytree(project, ${folder} / ${text("project")}, ignore=left_out)`,
    ];
  }
  return entries.map(({ path, isFolder }) =>
    isFolder
      ? `shutil.copytree(project / ${text(path)}, ${folder} / ${text(path)})`
      : `shutil.copy(project / ${text(path)}, ${folder} / ${text(path)})`,
  );
}

const IMPORT = /^(?:import|from) (?!__future__)\S/;

/** Puts imports among those that are there, each in its block, and the lines before the first definition. */
function insert(source: string, needed: readonly string[], lines: readonly string[]): string | null {
  const there = source.split("\n");
  const start = there.findIndex((line) => /^(?:@|def |async def |class )/.test(line));
  if (start < 0) return null;
  const head = needed.reduce(withImport, there.slice(0, start));
  return [...head, ...lines, "", "", ...there.slice(start)].join("\n");
}

function withImport(head: readonly string[], line: string): string[] {
  if (head.includes(line)) return [...head];
  const imports = head.flatMap((one, index) => (IMPORT.test(one) ? [index] : []));
  // Which of the others belong to packages is not known: pytest stands by itself.
  const alike = isStandard(line) ? imports.filter((index) => isStandard(head[index] ?? "")) : [];
  const [first] = imports;
  if (first === undefined) return [line, "", ...head];
  if (alike.length > 0) {
    const place = alike.find((index) => order(head[index] ?? "") > order(line)) ?? (alike.at(-1) ?? 0) + 1;
    return [...head.slice(0, place), line, ...head.slice(place)];
  }
  const standard = imports.findLast((index) => isStandard(head[index] ?? ""));
  if (isStandard(line) || standard === undefined)
    return [...head.slice(0, first), line, "", ...head.slice(first)];
  return [...head.slice(0, standard + 1), "", line, ...head.slice(standard + 1)];
}

function isStandard(line: string): boolean {
  return STDLIB_MODULES.has(/^(?:import|from) (\w+)/.exec(line)?.[1] ?? "");
}

/** `import x` before `from x import y`, each by name. */
function order(line: string): string {
  return `${line.startsWith("import ") ? 0 : 1} ${line}`;
}
