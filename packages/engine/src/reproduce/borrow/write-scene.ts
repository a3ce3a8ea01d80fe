import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { field } from "../../code/nodes.ts";
import type { NeededImport } from "../python/imports.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { TestClass, WrittenCase } from "../python/written-case.ts";
import { changingCalls } from "./changing-calls.ts";
import { helpersOf } from "./left-out.ts";
import { loadedModule } from "./loaded-module.ts";
import { decoratorsOf, isAssertion, namesAskedFor, type Scene, surroundingsOf } from "./scene.ts";
import { cutting, type TextEdit, textWith } from "./text-edits.ts";

/** What is changed of a scene before it is played: texts replaced, statements left out. */
export interface Staging {
  readonly edits: readonly TextEdit[];
  readonly dropped: readonly Node[];
  readonly imports: readonly NeededImport[];
  /** Lines that come right before the act. */
  readonly before?: readonly string[];
  /** Whether the act is done once before: what it leaves behind may be what the second one fails over. */
  readonly isRepeated?: boolean;
  /** How often the act is done; once where it is absent. */
  readonly times?: number;
  /** What an answer is held against. */
  readonly answer: string;
}

/** The act of a test as a test of its own: what comes before it stays, what is asserted after it is gone. */
export function writeScene(project: ProjectCode, scene: Scene, name: string, staging: Staging): WrittenCase {
  const { act } = scene;
  const { file, test } = act;
  const isDropped = (node: Node) => staging.dropped.some((one) => one.id === node.id);
  // Places without a file are those of the test's.
  const edits = staging.edits.map((edit) => ({ path: file.path, ...edit }));
  const cuts = (from: SourceFile) => [...edits, ...staging.dropped.flatMap((one) => cutting(from, one))];
  const lines = [...rowLines(scene), ...statements(scene, staging, isDropped)];
  const overridden = scene.fixtures.filter(
    (fixture) =>
      staging.dropped.some((one) => within(one, fixture.node)) ||
      edits.some(
        ({ path, start, end }) =>
          path === fixture.file.path && fixture.node.startIndex <= start && end <= fixture.node.endIndex,
      ),
  );
  const home = homeOf(scene, cuts, overridden);
  const decorators = decoratorsOf(test.node)
    .map((mark) => mark.text)
    .filter((text) => !/\bparametrize\b/.test(text));
  const definitionsOfFixtures = scene.fixtures.filter(
    (fixture) => fixture.file.path === file.path && !overridden.includes(fixture),
  );
  const own = [...lines, ...decorators, home?.base ?? "", ...(home?.members.flat() ?? [])].join("\n");
  const text = [own, ...definitionsOfFixtures.map((fixture) => fixture.name)].join("\n");
  const around = surroundingsOf(project, file, text, new Set(overridden.map((fixture) => fixture.name)));
  const { shared, own: changed } = helpersApart(file, around.definitions, edits);
  const elsewhere = overridden
    .filter((fixture) => fixture.file.path !== file.path)
    .map((fixture) => surroundingsOf(project, fixture.file, fixture.node.text, new Set()));
  const loaded = loadedModule(project, file);
  const rows = new Set(scene.parameters.flatMap(({ names }) => names.split(",").map((part) => part.trim())));
  return {
    name,
    decorators,
    fixtures: namesAskedFor(test.node).filter((parameter) => !rows.has(parameter) && parameter !== "self"),
    isAsync: test.node.text.startsWith("async"),
    arrange: [],
    act: [...changed.flatMap((text) => text.split("\n")), ...lines],
    assert: [],
    imports: [
      ...around.imports,
      ...elsewhere.flatMap((one) => one.imports),
      ...staging.imports,
      ...(loaded ? [loaded] : []),
    ],
    home,
    definitions: [...elsewhere.flatMap((one) => one.definitions), ...shared],
    raises: null,
  };
}

/** Helpers of the tests that are changed, and what calls them: those of one test are no other test's. */
function helpersApart(
  file: SourceFile,
  definitions: readonly string[],
  edits: readonly TextEdit[],
): { readonly shared: readonly string[]; readonly own: readonly string[] } {
  const changed = new Map(
    helpersOf(file).flatMap(({ node }): [string, string][] => {
      const text = textWith(file, node, edits);
      return text === node.text ? [] : [[node.text, text]];
    }),
  );
  if (changed.size === 0) return { shared: definitions, own: [] };
  const own = new Set(definitions.filter((text) => changed.has(text)));
  for (let count = -1; count !== own.size; ) {
    count = own.size;
    const names = [...own].flatMap((text) => /^(?:async )?(?:def|class) (\w+)/.exec(text)?.[1] ?? []);
    for (const text of definitions)
      if (names.some((name) => new RegExp(`\\b${name}\\b`).test(text))) own.add(text);
  }
  return {
    shared: definitions.filter((text) => !own.has(text)),
    own: definitions.filter((text) => own.has(text)).map((text) => changed.get(text) ?? text),
  };
}

function rowLines({ parameters, act }: Scene): string[] {
  return parameters.map(({ names, value }) => `${names} = ${textWith(act.file, value)}`);
}

/** Statements before the act, and the act, inside the `with` blocks around it. */
function statements(scene: Scene, staging: Staging, isDropped: (node: Node) => boolean): string[] {
  const { act, blocks } = scene;
  const { file } = act;
  const lines: string[] = [];
  let depth = 0;
  const add = (text: string) =>
    lines.push(...text.split("\n").map((line) => (line === "" ? "" : `${"    ".repeat(depth)}${line}`)));
  for (const { block, inner } of blocks) {
    for (const statement of block.namedChildren) {
      if (statement.startIndex >= inner.startIndex) break;
      if (isDropped(statement) || isDocstring(statement)) continue;
      if (isAssertion(statement)) {
        for (const request of changingRequests(statement)) add(textWith(file, request, staging.edits));
        continue;
      }
      add(textWith(file, statement, staging.edits));
    }
    if (inner.type !== "with_statement" || inner === blocks.at(-1)?.inner) continue;
    const header = file.text
      .slice(inner.startIndex, field(inner, "body")?.startIndex ?? inner.endIndex)
      .trim();
    // What the test expects to be raised is what it stops at.
    if (/\b(?:raises|assertRaises\w*|assertLogs|subTest|warns)\(/.test(header)) continue;
    add(header);
    depth += 1;
  }
  for (const line of [...(staging.before ?? []), ...actLines(scene, staging)]) add(line);
  return lines;
}

/** Requests that an assertion sends and that leave something behind: `assert client.post("/notes", …).status_code == 201`. */
export function changingRequests(assertion: Node): Node[] {
  return changingCalls(assertion).map((call) => (call.parent?.type === "await" ? call.parent : call));
}

function actLines({ act }: Scene, { edits, answer, isRepeated, times = 1 }: Staging): string[] {
  const { node, file, kind } = act;
  const wait = node.parent?.type === "await" ? "await " : "";
  const once = `${wait}${underRunner(node, textWith(file, node, edits))}`;
  const lines = doneOnce(act, once, wait, answer);
  if (times > 1)
    return [`for _ in range(${times}):`, ...lines.map((line) => line.replace(/^(?=.)/gm, "    "))];
  return isRepeated ? [kind === "call" && !act.answers ? (lines[0] ?? once) : once, ...lines] : lines;
}

/** `asyncio.run(…)` around a call, which is all that makes its body run. */
function underRunner(node: Node, text: string): string {
  const runner = node.parent?.type === "argument_list" ? node.parent.parent : null;
  const name = runner?.type === "call" ? (field(runner, "function")?.text ?? "") : "";
  return /^(?:asyncio\.run|[\w.]*\.run_until_complete|async_to_sync)$/.test(name) ? `${name}(${text})` : text;
}

function doneOnce(act: Scene["act"], text: string, wait: string, answer: string): string[] {
  const { kind } = act;
  const symbol = act.entered?.symbol.node;
  if (act.answers) return [`response = ${text}`, answer];
  if (kind !== "call") return [text];
  const isGenerator = symbol !== undefined && symbol.descendantsOfType("yield").length > 0;
  return [isGenerator && wait === "" ? `list(${text})` : text];
}

function isDocstring(statement: Node): boolean {
  return statement.type === "expression_statement" && statement.firstNamedChild?.type === "string";
}

/** The class of the test with what it may use; for fixtures that are changed, a class that has its own. */
function homeOf(
  { owner, members, act }: Scene,
  cuts: (file: SourceFile) => readonly TextEdit[],
  overridden: Scene["fixtures"],
): TestClass | null {
  if (!owner && overridden.length === 0) return null;
  const bases = owner ? (field(owner, "superclasses")?.text ?? "").replace(/^\(|\)$/g, "") : "";
  const own = members.map((member) => textWith(act.file, member, cuts(act.file)).split("\n"));
  const fixtures = overridden.map(({ file, node }) => {
    const whole = node.parent?.type === "decorated_definition" ? node.parent : node;
    return textWith(file, whole, cuts(file))
      .replace(
        /\bdef\s+(\w+)\(/,
        (_, name) => `def ${name}(self${namesAskedFor(node).length > 0 ? ", " : ""}`,
      )
      .split("\n");
  });
  return { base: bases, members: [...own, ...fixtures] };
}

function within(inner: Node, outer: Node): boolean {
  return (
    outer.startIndex <= inner.startIndex && inner.endIndex <= outer.endIndex && inner.tree === outer.tree
  );
}
