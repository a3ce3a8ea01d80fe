import { specifierOf } from "../../../code/javascript/module-style.ts";
import { bringLine, type TestClient } from "../client.ts";
import { stringLiteral } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import type { TestStyle } from "../test-style.ts";
import type { Answer, Arrangement, StandIn } from "./arrangements.ts";
import { type Asked, askedText } from "./asked-calls.ts";

/** The same client, with other modules that answer as an arrangement says; null where the runner has no way to do so. */
export function answeredClient(
  project: JavascriptProject,
  style: TestStyle,
  client: TestClient,
  arrangement: Arrangement,
  testPath: string,
): TestClient | null {
  const mocker = project.framework === "vitest" ? "vi" : project.framework === "jest" ? "jest" : null;
  if (mocker === null) return null;
  const { replacing, wrong, others } = arrangement;
  const end = style.semicolon ? ";" : "";
  const answers = wrong ? [...others, wrong] : others;
  const bring = ({ home, exported }: Asked) =>
    bringLine(project, style, testPath, { path: home, ...exported });
  const own = [...mockerImports(style, mocker), ...answers.map(({ asked }) => bring(asked))];
  const around = replacing.kind === "borrowed" ? replacing.surroundings : null;
  const modules = replacing.kind === "modules" ? replacing.modules : [];
  const like = style.sample ? [style.sample.path] : [];
  const head = around
    ? around.head(testPath)
    : modules.map((module) => {
        const specifier = specifierOf(project.code, testPath, module.home, like);
        return `${replacedModule(mocker, style, stringLiteral(specifier, style.quote), module)}${end}`;
      });
  const isSpied = replacing.kind === "method";
  const wrap = (line: TestClient): TestClient => ({
    ...line,
    imports: (path) => [...own, ...(around?.imports(path) ?? []), ...line.imports(path)],
    setup: [...head, ...line.setup],
    before: [
      ...(line.before ?? []),
      ...answers.map((answer) => `${answerLine(mocker, style, answer, isSpied)}${end}`),
    ],
  });
  return { ...wrap(client), ...(client.kept && { kept: wrap(client.kept) }) };
}

/** The line that brings `vi` or `jest` in, where the project's tests bring theirs in. */
function mockerImports(style: TestStyle, mocker: "vi" | "jest"): string[] {
  const home = mocker === "vi" ? "vitest" : "@jest/globals";
  const isBrought = style.imports.some((line) => line.includes(home));
  if (!isBrought) return [];
  const from = stringLiteral(home, style.quote);
  const end = style.semicolon ? ";" : "";
  return [
    style.kind === "esm"
      ? `import { ${mocker} } from ${from}${end}`
      : `const { ${mocker} } = require(${from})${end}`,
  ];
}

/** `vi.mock("../src/lib/users", …)` */
function replacedModule(
  mocker: "vi" | "jest",
  style: TestStyle,
  specifier: string,
  { isPartial, given }: StandIn,
): string {
  const entries = given.map(
    ({ exported, paths }) =>
      `${exported.kind === "default" ? "default" : exported.name}: ${standIn(paths, mocker)}`,
  );
  const types = style.isTypeScript ? "<object>" : "";
  if (isPartial && mocker === "vi")
    return `vi.mock(${specifier}, async (original) => ({ ...(await original${types}()), ${entries.join(", ")} }))`;
  if (isPartial)
    return `jest.mock(${specifier}, () => ({ ...jest.requireActual${types}(${specifier}), ${entries.join(", ")} }))`;
  const isDefault = mocker === "jest" && given.some(({ exported }) => exported.kind === "default");
  return `${mocker}.mock(${specifier}, () => ({ ${isDefault ? "__esModule: true, " : ""}${entries.join(", ")} }))`;
}

/** `{ user: { findUnique: vi.fn() } }` */
function standIn(paths: readonly (readonly string[])[], mocker: string): string {
  if (paths.every((path) => path.length === 0)) return `${mocker}.fn()`;
  const groups = Map.groupBy(
    paths.filter((path) => path.length > 0),
    ([first]) => first ?? "",
  );
  const entries = [...groups].map(
    ([name, list]) =>
      `${name}: ${standIn(
        list.map((path) => path.slice(1)),
        mocker,
      )}`,
  );
  return `{ ${entries.join(", ")} }`;
}

function answerLine(
  mocker: "vi" | "jest",
  style: TestStyle,
  { asked, text, isThrown }: Answer,
  isSpied: boolean,
): string {
  const types = style.isTypeScript;
  const whole = askedText(asked);
  const at = whole.lastIndexOf(".");
  const target = isSpied
    ? `${mocker}.spyOn(${whole.slice(0, at)}, ${stringLiteral(whole.slice(at + 1), style.quote)}${types ? " as never" : ""})`
    : types
      ? `${mocker}.mocked(${whole})`
      : whole;
  const value = style.quote === "'" ? singleQuoted(text) : text;
  if (isThrown) {
    const isAsync = asked.isAsync ? "async " : "";
    return `${target}.mockImplementation(${types ? "(" : ""}${isAsync}() => {\n${style.indent}throw ${value}${style.semicolon ? ";" : ""}\n}${types ? ") as never)" : ")"}`;
  }
  const way = asked.isAsync ? "mockResolvedValue" : "mockReturnValue";
  return `${target}.${way}(${value}${types ? " as never" : ""})`;
}

function singleQuoted(text: string): string {
  return text.replace(/"((?:[^"\\'])*)"/g, "'$1'");
}
