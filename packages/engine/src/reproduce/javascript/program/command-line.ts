import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import { filesOfOwnKinds, readableFilesOf } from "../../../code/data-files.ts";
import { field, plainString } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptProject } from "../project.ts";
import { type ArgumentSlot, argumentSlots } from "./argument-slots.ts";
import type { Form } from "./slot-kinds.ts";
import { capturedWords, writtenWords } from "./written-commands.ts";

/** Words for a program's command line, and whether they are those that it failed with. */
export interface CommandLine {
  readonly words: readonly string[];
  readonly isCaptured: boolean;
}

const MOST_LINES = 24;
const MOST_WORDS = 8;
const MOST_FILES = 4;
const MOST_TESTED = 3;
const MOST_READ = 20_000;
const LONGEST_WORD = 24;
const TIMES = ["2026-01-15T10:00:00Z", "2026-01-15", "x", ""];
const PLAIN = /^[A-Za-z0-9][\w.:@-]{0,39}$/;
const SETTINGS = /(?:^|\/)(?:package|tsconfig[\w.]*|biome|jest\.config|\.\w+)\.json$/i;

/**
 * Command lines with which a program may have been run, the likeliest first: as captured, as the project itself writes
 * them down, and as its code reads them, with files of the tree and words that the code compares with. None where the
 * program reads none.
 */
export function commandLines(
  investigation: Investigation,
  project: JavascriptProject,
  program: string,
): CommandLine[] {
  const captured = capturedWords(investigation);
  if (captured) return [{ words: captured, isCaptured: true }];
  const file = project.code.file(program);
  const readers = [program, ...project.code.importsOf(program)]
    .flatMap((path) => project.code.file(path) ?? [])
    .filter((one) => !one.isTest && /process\.argv|\bparseArgs\b/.test(one.text));
  const slots = readers.flatMap((reader) => argumentSlots(project.code, reader));
  const written = readers.length > 0 ? writtenWords(investigation, project, program) : [];
  if (!file || slots.length + written.length === 0) return [];
  const files = dataFiles(investigation, project, program);
  const others = wordsNear(investigation, project, program);
  const lines = [
    ...written,
    ...written.flatMap((words) =>
      words.flatMap((own, at) =>
        /\.\w+$/.test(own)
          ? files.filter((other) => other !== own).map((other) => words.with(at, other))
          : PLAIN.test(own)
            ? others.filter((other) => other !== own).map((other) => words.with(at, other))
            : [],
      ),
    ),
    ...filled(slots, (slot) => valuesOf(investigation, project, program, slot)),
  ];
  const told = toldOption(investigation);
  const likelier = told === null ? [] : lines.map((words) => [...words, told]);
  const distinct = new Map([...likelier, ...lines].map((words) => [words.join("\0"), words]));
  return [...distinct.values()].slice(0, MOST_LINES).map((words) => ({ words, isCaptured: false }));
}

/** The option that an error names which refuses the command line: `Unknown option '--depht'`. */
export function toldOption({ event }: Pick<Investigation, "event">): string | null {
  const { value = "", type = "" } = event?.exceptions.at(-1) ?? {};
  if (!/\b(?:option|flag|argument)\b/i.test(`${type} ${value}`)) return null;
  return /['"`](?:-\w, )?(--?[A-Za-z][\w-]*)(?: <\w+>)?['"`]/.exec(value)?.[1] ?? null;
}

/** Every way to fill the places, within limits; those that are named may be left out, and the last that is optional. */
function filled(
  slots: readonly ArgumentSlot[],
  values: (slot: ArgumentSlot) => readonly string[],
): string[][] {
  const distinct = [...new Map(slots.map((slot) => [slot.at, slot])).values()];
  let lines: string[][] = [[]];
  for (const slot of distinct) {
    const own = values(slot);
    const added = typeof slot.at === "number" ? own.map((value) => [value]) : optional(slot.at, slot, own);
    const most = Math.max(1, Math.ceil(MOST_LINES / Math.max(1, lines.length)));
    lines = lines.flatMap((line) => added.slice(0, Math.max(2, most)).map((words) => [...line, ...words]));
  }
  const places = distinct.filter(({ at }) => typeof at === "number");
  if (places.length === distinct.length && places.length > 1 && places.at(-1)?.isOptional)
    return lines.flatMap((line) => [line.slice(0, -1), line]);
  return lines;
}

function optional(name: string, { kind }: ArgumentSlot, values: readonly string[]): string[][] {
  return kind === "flag" ? [[], [name]] : [...values.map((value) => [name, value]), []];
}

function valuesOf(
  investigation: Investigation,
  project: JavascriptProject,
  program: string,
  { kind, form, name }: ArgumentSlot,
): readonly string[] {
  switch (kind) {
    case "folder":
      return dataFolders(investigation, project);
    case "file":
      return dataFiles(investigation, project, program);
    case "number":
      return numbersFor(investigation);
    case "time":
      return TIMES;
    case "address":
      return addressesIn(investigation, project);
    case "word":
      return [
        ...new Set([
          ...(form ? [...wordsOfForm(investigation, form), form.text] : []),
          ...(name ? wordsHeld(investigation, project, name) : []),
          ...wordsNear(investigation, project, program),
          ...testedWords(investigation, project),
          "x",
        ]),
      ];
    case "flag":
      return wordsNear(investigation, project, program);
  }
}

/** Texts that the data of the tree, and tables of the code, hold under the name that a word has: `account`, `account_id`. */
function wordsHeld({ tree }: Investigation, { files }: JavascriptProject, name: string): string[] {
  const plain = name.replace(/(?:_?id|Id|Name|_name|Code|_code)$/, "");
  const key = `["']?(?:${plain}|${name})(?:_?id|_?name|_?code|_?slug|_?key)?["']?`;
  const entry = new RegExp(
    `(?<![\\w$.])${key.replaceAll("$", "\\$")}\\s*:\\s*(["'])([^"'\\n]{1,40})\\1`,
    "gi",
  );
  const data = readableFilesOf(tree.directory).filter(
    ({ path }) => /\.json$/.test(path) && !SETTINGS.test(path),
  );
  const code = files.filter(({ isTest }) => !isTest);
  const found = new Set<string>();
  for (const { text } of [...data, ...code])
    for (const [, , value = ""] of text.slice(0, MOST_READ).matchAll(entry)) {
      if (PLAIN.test(value)) found.add(value);
      if (found.size >= MOST_TESTED) return [...found];
    }
  return [...found];
}

/** Addresses that the data of the tree speak of, those of the commonest place first, the tests' and an example behind them. */
function addressesIn({ tree }: Investigation, { files }: JavascriptProject): string[] {
  const inData = readableFilesOf(tree.directory).flatMap(({ text }) => addressesOf(text));
  const inTests = files.filter(({ isTest }) => isTest).flatMap(({ text }) => addressesOf(text));
  const byOrigin = Map.groupBy([...inData, ...inTests], (address) => new URL(address).origin);
  const common = [...byOrigin].toSorted(([, left], [, right]) => right.length - left.length);
  const origins = common.map(([origin]) => origin).slice(0, MOST_FILES);
  return [...new Set([...origins, ...inData.slice(0, MOST_FILES), "https://www.example.org"])];
}

function addressesOf(text: string): string[] {
  const found =
    text.slice(0, MOST_READ).match(/https?:\/\/[\w-]+(?:\.[\w-]+)*(?::\d+)?(?:\/[\w./~%-]*)?/g) ?? [];
  return found.filter((address) => URL.canParse(address));
}

/** Texts that the tests give the functions of the trace: what such a program may be asked for. */
function testedWords({ frames }: Investigation, { code }: JavascriptProject): string[] {
  const found = frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    const calls = symbol && !symbol.name.startsWith("<") ? code.callsOf(symbol.name) : [];
    return calls
      .filter((call) => code.file(call.path)?.isTest)
      .flatMap(({ node }) =>
        (field(node, "arguments")?.namedChildren ?? []).flatMap((one) => plainString(one) ?? []),
      )
      .filter((text) => PLAIN.test(text));
  });
  return [...new Set(found)].slice(0, MOST_TESTED);
}

/** Words of the data that have the form which the code asks for: of others there may be nothing to tell. */
function wordsOfForm({ tree }: Investigation, { pattern, text }: Form): string[] {
  // A pattern that takes parts of parts again and again may take for ever.
  if (/[+*}]\)[+*{]/.test(pattern.source)) return [];
  const found = new Set<string>();
  for (const { text: content } of readableFilesOf(tree.directory)) {
    for (const word of content.slice(0, MOST_READ).match(/[\w.:@-]+/g) ?? [])
      for (const one of [word, word.slice(0, text.length)])
        if (one.length <= LONGEST_WORD && pattern.test(one)) found.add(one);
    if (found.size >= MOST_TESTED) break;
  }
  return [...found].slice(0, MOST_TESTED);
}

/** Folders that hold data, the fullest first. */
function dataFolders({ tree }: Investigation, { detection: { root } }: JavascriptProject): string[] {
  const folders = readableFilesOf(tree.directory)
    .map(({ path }) => posix.dirname(path))
    .filter((folder) => folder !== "." && (root === "" || folder.startsWith(`${root}/`)));
  return [...Map.groupBy(folders, (folder) => folder)]
    .toSorted(([, left], [, right]) => right.length - left.length)
    .slice(0, MOST_FILES)
    .map(([folder]) => (root === "" ? folder : posix.relative(root, folder)));
}

/** Files of data, as the program would be given them: those of tests last. */
function dataFiles({ tree, frames }: Investigation, project: JavascriptProject, program: string): string[] {
  const { root } = project.detection;
  const onTrace = frames.flatMap(({ path }) => path ?? []);
  const isJson = [program, ...onTrace].some((path) =>
    /JSON\.parse/.test(project.code.file(path)?.text ?? ""),
  );
  const rank = (path: string) =>
    (/(?:^|\/)(?:test|tests|__tests__|fixtures)\//.test(path) ? 4 : 0) +
    (/\.json$/.test(path) === isJson ? 0 : 2) +
    (path.includes("/") ? 0 : 1);
  const inside = (path: string) => root === "" || path.startsWith(`${root}/`);
  const known = readableFilesOf(tree.directory)
    .map(({ path }) => path)
    .filter((path) => !SETTINGS.test(path) && inside(path))
    .toSorted((left, right) => rank(left) - rank(right));
  const others = filesOfOwnKinds(tree.directory)
    .map(({ path }) => path)
    .filter(inside);
  return [...known, ...others]
    .slice(0, MOST_FILES)
    .map((path) => (root === "" ? path : posix.relative(root, path)));
}

/** How much is asked for decides where memory or the stack is the limit. */
function numbersFor({ event }: Investigation): readonly string[] {
  const message = event?.exceptions.at(-1)?.value ?? "";
  return /call stack|array length|string length/i.test(message)
    ? ["500000", "20000", "0", "-1"]
    : ["1", "0", "2", "12", "100", "-1", "x"];
}

/** Texts that the code of the trace tells apart: keys of its tables, what it compares with. */
function wordsNear(investigation: Investigation, project: JavascriptProject, program: string): string[] {
  const onTrace = investigation.frames.flatMap(({ path }) => path ?? []);
  const near = [program, ...onTrace, ...project.code.importsOf(program)];
  // `reports[name](…)`: what is asked for by name is a function of the trace.
  const isByName = /\b[\w$]+\[[\w$]+\](?:\?\.)?\(|\bhasOwn\(|\.get\(\w+\)/.test(
    project.code.file(program)?.text ?? "",
  );
  const called = investigation.frames.flatMap(({ path, frame }) =>
    path === null ? [] : (frame.function?.split(".").at(-1) ?? []),
  );
  const found = new Set<string>(isByName ? called.filter((name) => PLAIN.test(name)) : []);
  for (const path of new Set(near)) {
    const root = project.code.file(path)?.tree.rootNode;
    for (const word of root ? toldApart(root) : []) if (PLAIN.test(word)) found.add(word);
  }
  return [...found].slice(0, MOST_WORDS);
}

function* toldApart(root: Node): Generator<string> {
  for (const node of root.descendantsOfType("switch_case")) {
    const value = field(node, "value");
    const text = value && plainString(value);
    if (text) yield text;
  }
  for (const node of root.descendantsOfType("binary_expression")) {
    if (!/^={2,3}$/.test(field(node, "operator")?.text ?? "")) continue;
    for (const side of [field(node, "left"), field(node, "right")]) {
      const text = side && plainString(side);
      if (text) yield text;
    }
  }
  for (const node of root.descendantsOfType("object")) {
    if (node.parent?.type !== "variable_declarator" && node.parent?.parent?.type !== "variable_declarator")
      continue;
    for (const pair of node.namedChildren) {
      const key = pair.type === "pair" ? field(pair, "key") : null;
      if (key) yield plainString(key) ?? key.text;
      // `const commands = { list, add }`: the functions carry the names of the words.
      else if (pair.type === "shorthand_property_identifier") yield pair.text;
    }
  }
}
