import { posix } from "node:path";
import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { field, plainString } from "../../../code/nodes.ts";
import { type Slice, sliceFor } from "../arrangement/slice.ts";
import { type Surroundings, surroundingsOf } from "../arrangement/written-call.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import type { Asked } from "./asked-calls.ts";

/** A statement of a test by which a module is replaced: `vi.mock("@/lib/db", () => ({ … }))`. */
export interface ModuleMock {
  readonly file: SourceFile;
  readonly statement: Node;
  readonly specifier: string;
  /** What it replaces the module by; null where every function is replaced by one that answers nothing. */
  readonly factory: Node | null;
}

const MOCKS = /^(?:vi|jest)\.mock$/;

/** The modules that a test file replaces. */
export function mocksIn(file: SourceFile): ModuleMock[] {
  return file.tree.rootNode.namedChildren.flatMap((statement): ModuleMock[] => {
    const call = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    if (call?.type !== "call_expression" || !MOCKS.test(field(call, "function")?.text ?? "")) return [];
    const [first, second] = (field(call, "arguments")?.namedChildren ?? []).filter(
      (node) => node.type !== "comment",
    );
    const written = first?.type === "call_expression" ? field(first, "arguments")?.firstNamedChild : first;
    const specifier = written ? plainString(written) : null;
    const factory = second && /function/.test(second.type) ? second : null;
    return specifier === null ? [] : [{ file, statement, specifier, factory }];
  });
}

const ENDING = /(?:\/index)?\.[cm]?[jt]sx?$/;

/** Whether a specifier in a test leads to a file of the project. */
export function leadsTo({ file, specifier }: ModuleMock, home: string): boolean {
  const target = home.replace(ENDING, "");
  if (/^\.{1,2}\//.test(specifier)) {
    const path = posix
      .join(posix.dirname(file.path), specifier)
      .replace(ENDING, "")
      .replace(/\/index$/, "");
    return path === target;
  }
  // `@/lib/db`, `~/lib/db`, `#lib/db`, `src/lib/db`
  const bare = specifier.replace(/^(?:@|~|#)\/?/, "").replace(ENDING, "");
  return bare.includes("/") ? target === bare || target.endsWith(`/${bare}`) : target === bare;
}

/** Whether what stands in for the module has what is asked of it. */
export function offers({ factory }: ModuleMock, { members, exported }: Asked): boolean {
  if (factory === null) return members.length === 0;
  if (/\bmockDeep\b|\bnew Proxy\b/.test(factory.text)) return true;
  const names = [...(exported.kind === "default" ? ["default"] : [exported.name]), ...members];
  const keys = new Set(
    factory
      .descendantsOfType(["property_identifier", "shorthand_property_identifier"])
      .map((node) => node.text),
  );
  return (
    names.every((name) => keys.has(name)) || /importOriginal|importActual|requireActual/.test(factory.text)
  );
}

/** Statements by which a test replaces modules, with all that they need; those of modules on the trace left out. */
export function borrowedMocks(
  project: JavascriptProject,
  style: TestStyle,
  mocks: readonly ModuleMock[],
): Surroundings | null {
  const [first] = mocks;
  if (!first) return null;
  const { file } = first;
  const imports = new Map<number, Node>();
  const head = new Map<number, Node>();
  const names = new Set<string>();
  for (const { statement } of mocks) {
    const target = statement.firstNamedChild;
    const sliced =
      target && sliceFor(file, target, { isGivenOut: () => false, mayCopy: () => true, known: new Set() });
    if (!sliced || "obstacle" in sliced) return null;
    for (const node of sliced.slice.imports) imports.set(node.id, node);
    for (const node of [...sliced.slice.head, statement]) head.set(node.id, node);
    for (const name of sliced.slice.names) names.add(name);
  }
  const wanted = new Set(mocks.map(({ statement }) => statement.id));
  // Other modules that the test replaces have no part in this.
  const isForeign = (node: Node) =>
    !wanted.has(node.id) && MOCKS.test(field(node.firstNamedChild ?? node, "function")?.text ?? "");
  const slice: Slice = {
    file,
    imports: [...imports.values()],
    names: [...names],
    own: [],
    head: [...head.values()]
      .filter((node) => !isForeign(node))
      .toSorted((left, right) => left.startIndex - right.startIndex),
    body: [],
    after: [],
  };
  return surroundingsOf(project, style, slice);
}
