import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import { field, lastNameOf } from "../../code/nodes.ts";
import { surroundingsOf } from "../borrow/scene.ts";
import type { NeededImport } from "../python/imports.ts";
import { type ProjectCode, textArgument } from "../python/project-code.ts";
import { findApps, type WebApp } from "./app.ts";

/** How a test of this project sends requests to the application. */
export interface TestClient {
  readonly framework: WebApp["framework"];
  /** Name under which the test uses the client. */
  readonly name: string;
  /** Whether the name is a fixture, so that the test takes it as a parameter. */
  readonly isFixture: boolean;
  readonly isAsync: boolean;
  /** Decorators of an asynchronous test, as the project writes them. */
  readonly decorators: readonly string[];
  readonly imports: readonly NeededImport[];
  /** Lines of the module that make the client, where no fixture does. */
  readonly setup: readonly string[];
  /** Folder below which the fixture is known; null when the test stands on its own. */
  readonly folder: string | null;
}

/** Ways to a client, the project's own customs first. */
export function findClients(project: ProjectCode): TestClient[] {
  const fixtures = clientFixtures(project);
  const own = [...copiedFixtures(project), ...moduleClients(project)];
  const made = findApps(project).map((app) => ownClient(project, app));
  const usage = (client: TestClient) => uses(project, client.name);
  const ranked = fixtures.toSorted((left, right) => usage(right) - usage(left));
  return [
    ...ranked.filter((client) => !client.isAsync),
    ...own,
    ...ranked.filter((client) => client.isAsync),
    ...made,
  ];
}

function uses(project: ProjectCode, name: string): number {
  return project.testFiles.reduce((sum, file) => sum + file.text.split(`${name}.`).length - 1, 0);
}

function clientFixtures(project: ProjectCode): TestClient[] {
  const files = project.files.filter((file) => /(?:^|\/)conftest\.py$/.test(file.path));
  return files.flatMap((file) =>
    (project.code.symbolsOf(file.path)?.functions ?? []).flatMap((symbol) => {
      const decorator = fixtureDecorator(symbol.node);
      const made = decorator ? clientMade(symbol.node) : null;
      // A client that logs in by itself cannot show how a stranger is answered.
      if (!decorator || !made || /authorization|\.headers\b/i.test(symbol.node.text)) return [];
      const call = decorator.descendantsOfType("call")[0];
      const name = (call && textArgument(call, null, "name")) ?? symbol.name;
      const folder = file.path.includes("/") ? file.path.slice(0, file.path.lastIndexOf("/")) : "";
      const decorators = made.isAsync ? asyncDecorators(project, name) : [];
      return [
        { ...made, name, isFixture: true, decorators, imports: markImports(decorators), setup: [], folder },
      ];
    }),
  );
}

/** A fixture that stands in a file of tests: our file gets it with all that it needs of that one. */
function copiedFixtures(project: ProjectCode): TestClient[] {
  return project.testFiles
    .filter((file) => !/conftest\.py$/.test(file.path))
    .flatMap((file) =>
      (project.code.symbolsOf(file.path)?.functions ?? []).flatMap((symbol) => {
        const decorator = fixtureDecorator(symbol.node);
        const made = decorator ? clientMade(symbol.node) : null;
        const isNamed = decorator?.text.includes("name=") ?? false;
        if (!decorator || !made || made.isAsync || isNamed || symbol.qualifiedName.includes(".")) return [];
        if (/authorization|\.headers\b/i.test(symbol.node.text)) return [];
        const whole = symbol.node.parent?.text ?? "";
        const around = surroundingsOf(project, file, whole, new Set());
        if (around.imports.some(({ module }) => module === project.moduleOf(file.path))) return [];
        const setup = around.definitions.flatMap((text, index) => [...(index > 0 ? ["", ""] : [""]), text]);
        return [
          {
            ...made,
            name: symbol.name,
            isFixture: true,
            decorators: [],
            imports: around.imports,
            setup: setup.includes(whole) ? setup : [...setup, "", whole],
            folder: folderOf(file.path),
          },
        ];
      }),
    )
    .slice(0, 2);
}

function folderOf(path: string): string {
  return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}

function fixtureDecorator(definition: Node): Node | null {
  const decorated = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (
    decorated?.namedChildren.find((child) => child.type === "decorator" && /\bfixture\b/.test(child.text)) ??
    null
  );
}

function clientMade(definition: Node): { framework: WebApp["framework"]; isAsync: boolean } | null {
  for (const call of definition.descendantsOfType("call")) {
    const name = lastNameOf(field(call, "function") ?? call);
    if (name === "TestClient") return { framework: "starlette", isAsync: false };
    if (name === "AsyncClient") return { framework: "starlette", isAsync: true };
    if (name === "test_client") return { framework: "flask", isAsync: false };
  }
  return null;
}

/** Marks on the project's own asynchronous tests; none where the mode of the plugin makes them needless. */
function asyncDecorators(project: ProjectCode, fixture: string): string[] {
  for (const file of project.testFiles) {
    for (const symbol of project.code.symbolsOf(file.path)?.functions ?? []) {
      if (!symbol.name.startsWith("test") || !symbol.node.text.startsWith("async")) continue;
      if (!field(symbol.node, "parameters")?.text.includes(fixture)) continue;
      const decorated = symbol.node.parent?.type === "decorated_definition" ? symbol.node.parent : null;
      const marks =
        decorated?.namedChildren.filter((child) => /^@pytest\.mark\.(?:asyncio|anyio)\b/.test(child.text)) ??
        [];
      if (marks.length > 0) return marks.map((mark) => mark.text);
      const mark = /^pytestmark\s*=\s*(pytest\.mark\.(?:asyncio|anyio)\b.*)$/m.exec(file.text)?.[1];
      return mark ? [`@${mark}`] : [];
    }
  }
  return [];
}

function markImports(decorators: readonly string[]): NeededImport[] {
  return decorators.length > 0 ? [{ module: "pytest", name: null, alias: null }] : [];
}

/** `client = TestClient(app)` at the top of a test file. */
function moduleClients(project: ProjectCode): TestClient[] {
  return project.testFiles.flatMap((file) =>
    (project.code.symbolsOf(file.path)?.assignments ?? []).flatMap((assignment) => {
      const right = field(assignment.node, "right");
      const made =
        right?.type === "call" && !/conftest\.py$/.test(file.path) ? clientMade(assignment.node) : null;
      if (!right || !made || made.isAsync) return [];
      const portable = project.portable(file.path, right);
      if (!portable || importsTests(project, file, portable.imports)) return [];
      const setup = [`${assignment.name} = ${portable.text}`];
      return [
        {
          ...made,
          name: assignment.name,
          isFixture: false,
          decorators: [],
          imports: portable.imports,
          setup,
          folder: null,
        },
      ];
    }),
  );
}

function importsTests(project: ProjectCode, file: SourceFile, imports: readonly NeededImport[]): boolean {
  const own = project.moduleOf(file.path);
  return imports.some((needed) => needed.module === own);
}

/** A client made by the test itself, for projects whose tests have none. */
function ownClient(project: ProjectCode, app: WebApp): TestClient {
  const base = {
    framework: app.framework,
    name: "client",
    isFixture: false,
    isAsync: false,
    decorators: [],
    folder: null,
  };
  const needed = project.importOf(app.path, app.name);
  const made = app.kind === "factory" ? `${app.name}()` : app.name;
  if (app.framework === "flask") {
    return { ...base, imports: [needed], setup: [`client = ${made}.test_client()`] };
  }
  const isFastapi = project.files.some((file) => /^\s*(?:from|import) fastapi\b/m.test(file.text));
  const home = `${isFastapi ? "fastapi" : "starlette"}.testclient`;
  return {
    ...base,
    imports: [{ module: home, name: "TestClient", alias: null }, needed],
    setup: [`client = TestClient(${made})`],
  };
}
