import type { Node } from "web-tree-sitter";
import { exportedAs } from "../../../code/javascript/module-style.ts";
import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { borrowedImports } from "../arrangement/borrow-imports.ts";
import { bringLine } from "../client.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";

/** Where a class comes from: a module of the project, or an import of one of its files. */
type Brought =
  | {
      readonly kind: "own";
      readonly path: string;
      readonly exported: { kind: "named" | "default"; name: string };
    }
  | { readonly kind: "import"; readonly path: string; readonly clause: Node; readonly name: string };

const OF_THE_LANGUAGE = /^(?:(?:Type|Range|Reference|Syntax|Eval|URI|Aggregate)?Error)?$/;

/** JavaScript of an error that is of the very class that the code may ask for. */
export interface Thrown {
  readonly text: string;
  readonly brought: Brought | null;
}

/**
 * `plain`, an error made up of its name and code, as an object of its class where the project has one or brings one in:
 * `instanceof` tells them apart.
 */
export function thrownAs(
  { event }: Pick<Investigation, "event">,
  project: JavascriptProject,
  asker: string,
  plain: string,
): Thrown {
  const type = event?.exceptions.at(-1)?.type.split(".").at(-1) ?? "";
  const brought = OF_THE_LANGUAGE.test(type) ? null : classOf(project, asker, type);
  if (!brought) return { text: plain, brought: null };
  const [, own = plain, parts = ""] =
    /^Object\.assign\(new Error\((.*)\), (\{[^{}]*\})\)$/s.exec(plain) ?? [];
  const message = parts === "" ? /^new Error\((.*)\)$/s.exec(plain)?.[1] : own;
  if (message === undefined) return { text: plain, brought: null };
  const [, code] = /\b(code: [^,{}]+?) \}/.exec(parts) ?? [];
  const given = sampleArguments(project, type) ?? [
    message,
    ...(code ? [`{ ${code}, clientVersion: "1", meta: {} }`] : []),
  ];
  const carried = [`message: ${message}`, ...(code ? [code] : [])].join(", ");
  return {
    text: `Object.assign(new ${nameOf(brought, type)}(${given.join(", ")}), { ${carried} })`,
    brought,
  };
}

function nameOf(brought: Brought, type: string): string {
  return brought.kind === "import" && brought.name !== type ? `${brought.name}.${type}` : type;
}

function classOf(project: JavascriptProject, asker: string, type: string): Brought | null {
  for (const { path, tree } of project.files) {
    const definition = tree.rootNode
      .descendantsOfType(["class_declaration", "abstract_class_declaration"])
      .find((node) => field(node, "name")?.text === type);
    const exported = definition && exportedAs(project.code, path, type, definition);
    if (exported) return { kind: "own", path, exported };
  }
  const files = [
    asker,
    ...project.files.map(({ path }) => path),
    ...project.testFiles.map(({ path }) => path),
  ];
  for (const path of files)
    for (const { local, imported, node, atModuleLevel } of project.code.symbolsOf(path)?.imports ?? []) {
      if (!local || !atModuleLevel) continue;
      // `Prisma.PrismaClientKnownRequestError`
      const isSpace = project.code.file(path)?.text.includes(`${local}.${type}`) ?? false;
      if (local === type || imported === type || isSpace)
        return { kind: "import", path, clause: node, name: local };
    }
  return null;
}

/** What the project's tests and code give the class, where that is written out. */
function sampleArguments(project: JavascriptProject, type: string): string[] | null {
  for (const { tree, text } of [...project.testFiles, ...project.files]) {
    if (!text.includes(`${type}(`)) continue;
    for (const made of tree.rootNode.descendantsOfType("new_expression")) {
      const callee = field(made, "constructor")?.text.split(".").at(-1);
      const given = (field(made, "arguments")?.namedChildren ?? []).filter((node) => node.type !== "comment");
      const names = given.flatMap((node) =>
        node.type === "identifier" ? [node] : node.descendantsOfType("identifier"),
      );
      if (callee === type && names.length === 0) return given.map((node) => node.text.replace(/\s+/g, " "));
    }
  }
  return null;
}

/** Lines that bring the class in. */
export function broughtLines(
  project: JavascriptProject,
  style: TestStyle,
  testPath: string,
  brought: Brought,
): string[] {
  if (brought.kind === "own")
    return [bringLine(project, style, testPath, { path: brought.path, ...brought.exported })];
  return borrowedImports(project, style, testPath, brought.path, [brought.clause], new Set([brought.name]));
}
