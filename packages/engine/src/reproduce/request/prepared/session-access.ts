import { field, lastNameOf } from "../../../code/nodes.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import type { NeededImport } from "../../python/imports.ts";
import type { ProjectCode } from "../../python/project-code.ts";
import type { TestClient } from "../client.ts";

/** How a test gets the session that the application will read from. */
export interface SessionAccess {
  /** Line that comes first: a `with` that holds the rest, an assignment, or nothing. */
  readonly opening: string;
  readonly name: string;
  readonly imports: readonly NeededImport[];
  readonly fixtures: readonly string[];
  /** Whether what it does must be waited for. */
  readonly isAsync?: boolean;
}

/**
 * A session by the project's own means, the one that its tests share with the application first: a fixture, the
 * dependency of the routes with what the tests put in its place, the session of Flask-SQLAlchemy, a factory of sessions.
 */
export function sessionOf(project: ProjectCode, client: TestClient): SessionAccess | null {
  if (client.isAsync) return null;
  const isOverridden = project.files.some(({ text }) => text.includes("dependency_overrides"));
  const own = isOverridden ? null : factorySession(project);
  return (
    fixtureSession(project, client) ??
    extensionSession(project, client) ??
    own ??
    dependencySession(project, client) ??
    factorySession(project)
  );
}

/** `def client(session)`: what the client stands on. */
function fixtureSession(project: ProjectCode, client: TestClient): SessionAccess | null {
  if (!client.isFixture) return null;
  const files = project.files.filter((file) => /(?:^|\/)conftest\.py$/.test(file.path));
  const fixtures = files.flatMap((file) => project.code.symbolsOf(file.path)?.functions ?? []);
  const own = fixtures.find(({ name }) => name === client.name);
  const asked = own ? parametersOf(own.node).map(({ name }) => name) : [];
  const session = fixtures.find(
    ({ name, node }) =>
      asked.includes(name) &&
      /session|^db$/i.test(name) &&
      /\bSession|sessionmaker|\bsession\b/.test(node.text),
  );
  if (!session || /\basync\b/.test(session.node.text)) return null;
  return { opening: "", name: session.name, imports: [], fixtures: [session.name] };
}

/** `db = SQLAlchemy()` of Flask. */
function extensionSession(project: ProjectCode, client: TestClient): SessionAccess | null {
  if (client.framework !== "flask") return null;
  const found = assigned(project, /^SQLAlchemy$/);
  return found
    ? {
        opening: `with ${client.name}.application.app_context():`,
        name: `${found.name}.session`,
        imports: [found.needed],
        fixtures: [],
      }
    : null;
}

/** `Depends(get_session)`, as the application under test has it. */
function dependencySession(project: ProjectCode, client: TestClient): SessionAccess | null {
  if (client.framework !== "starlette") return null;
  const names = new Set(
    project.files
      .filter((file) => !file.isTest)
      .flatMap((file) => [...file.text.matchAll(/\bDepends\(\s*(?:\w+\.)*(\w+)\s*\)/g)])
      .map((match) => match[1] ?? ""),
  );
  for (const name of names) {
    const [symbol] = project.code.functionsNamed(name);
    if (!symbol || symbol.node.text.startsWith("async") || !/session|db/i.test(name)) continue;
    if (!/\b\w*[sS]ession\w*\(|\bwith\b[^\n]*[sS]ession/.test(symbol.node.text)) continue;
    if (parametersOf(symbol.node).some(({ defaultValue }) => defaultValue === null)) continue;
    const made = `${client.name}.app.dependency_overrides.get(${name}, ${name})()`;
    const isGenerator = symbol.node.descendantsOfType("yield").length > 0;
    const imports = [project.importOf(symbol.path, name)];
    if (!isGenerator) return { opening: `session = ${made}`, name: "session", imports, fixtures: [] };
    // Closed at the end, as the application does.
    return {
      opening: `with contextmanager(${client.name}.app.dependency_overrides.get(${name}, ${name}))() as session:`,
      name: "session",
      imports: [...imports, { module: "contextlib", name: "contextmanager", alias: null }],
      fixtures: [],
    };
  }
  return null;
}

/** `SessionLocal = sessionmaker(…)`, or an engine. */
function factorySession(project: ProjectCode): SessionAccess | null {
  const factory = assigned(project, /^(?:sessionmaker|scoped_session)$/);
  if (factory)
    return {
      opening: `with ${factory.name}() as session:`,
      name: "session",
      imports: [factory.needed],
      fixtures: [],
    };
  const engine = assigned(project, /^create_engine$/);
  const home = project.files.some((file) => /^\s*from sqlmodel import/m.test(file.text))
    ? "sqlmodel"
    : "sqlalchemy.orm";
  return engine
    ? {
        opening: `with Session(${engine.name}) as session:`,
        name: "session",
        imports: [engine.needed, { module: home, name: "Session", alias: null }],
        fixtures: [],
      }
    : null;
}

function assigned(project: ProjectCode, callee: RegExp): { name: string; needed: NeededImport } | null {
  for (const file of project.files.filter((one) => !one.isTest)) {
    for (const { name, node } of project.code.symbolsOf(file.path)?.assignments ?? []) {
      const right = field(node, "right");
      const called = right?.type === "call" ? lastNameOf(field(right, "function") ?? right) : null;
      if (called && callee.test(called)) return { name, needed: project.importOf(file.path, name) };
    }
  }
  return null;
}
