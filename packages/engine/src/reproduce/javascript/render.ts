import type { Expectation, NewTest, RequestStimulus, Scenario } from "../scenario.ts";
import type { BorrowedHeader, Fault } from "./arrangement/borrowed-headers.ts";
import { linesOf } from "./arrangement/written-call.ts";
import { assertionsOf } from "./assertions.ts";
import { type TestClient, titleOf } from "./client.ts";
import { indented } from "./indented.ts";
import { stringLiteral } from "./literal.ts";
import { mergedImports } from "./merged-imports.ts";
import type { MadeHeader } from "./request-text.ts";
import type { TestStyle } from "./test-style.ts";

/** Everything that writing a test file of requests needs to know. */
export interface RenderContext {
  readonly client: TestClient;
  readonly style: TestStyle;
  readonly path: string;
  /** A credential that every request carries. */
  readonly header?: BorrowedHeader & { readonly fault: Fault };
}

/** Writes scenarios as one test file in the project's style; those that cannot be written are left out. */
export function renderRequests(context: RenderContext, scenarios: readonly Scenario[]): NewTest | null {
  const { style, path } = context;
  const client = clientFor(context, scenarios);
  if (!client) return null;
  const seen = new Set<string>();
  const written = scenarios.flatMap((scenario) => {
    const title = titleOf(scenario);
    const lines =
      scenario.stimulus.kind === "request" && !seen.has(title)
        ? bodyOf({ ...context, client }, scenario)
        : null;
    seen.add(title);
    return lines ? [{ scenario, title, lines }] : [];
  });
  if (written.length === 0) return null;
  const once = written.some(({ scenario }) => scenario.answersOnce) ? countAnswers(style) : null;
  const imports = mergedImports([
    ...style.imports,
    ...(once ? [once.bring] : []),
    ...client.imports(path),
    ...(context.header?.surroundings.imports(path) ?? []),
  ]);
  const end = style.semicolon ? ";" : "";
  const tests = written.flatMap(({ title, lines }) => [
    "",
    `${style.word}(${stringLiteral(title, style.quote)}, async () => {`,
    ...indented(lines, style.indent),
    `})${end}`,
  ]);
  const helpers = [
    ...(once?.setup ?? []),
    ...linesOf([...(context.header?.surroundings.head(path) ?? []), ...client.setup]),
  ];
  const setup = helpers.length > 0 ? ["", ...helpers] : [];
  return {
    path,
    source: `${[...imports, ...setup, ...tests].join("\n").replace(/^\n+/, "")}\n`,
    cases: written.map(({ scenario, title }) => ({
      id: `${path}::${title}`,
      name: title,
      role: scenario.role,
      proves: scenario.proves,
    })),
  };
}

/** Requests that follow on each other need one application; null where the client cannot give it. */
function clientFor({ client }: RenderContext, scenarios: readonly Scenario[]): TestClient | null {
  const follows = scenarios.some(
    ({ stimulus }) => stimulus.kind === "request" && (stimulus.earlier?.length ?? 0) > 0,
  );
  if (follows && client.kept !== undefined) return client.kept;
  const isRepeated = scenarios.some(({ further, times }) => further !== undefined || times !== undefined);
  return (isRepeated ? client.kept : null) ?? client;
}

function bodyOf(context: RenderContext, scenario: Scenario): string[] | null {
  const { client } = context;
  if (scenario.stimulus.kind !== "request" || scenario.stimulus.credential) return null;
  const steps = [
    { stimulus: scenario.stimulus, expectation: scenario.expectation },
    ...(scenario.further ?? []),
  ];
  const before = [...(client.before ?? []), ...(client.beforeAt?.(context.path) ?? [])];
  // A scenario that is about another credential brings its own.
  const isOwn = scenario.stimulus.headers.some(
    ([name]) => name.toLowerCase() === context.header?.name.toLowerCase(),
  );
  const credential = context.header && !isOwn ? credentialLines(context, context.header, before) : null;
  const made = credential ? [[context.header?.name.toLowerCase() ?? "", credential.name] as const] : [];
  const sent = steps.flatMap(({ stimulus, expectation }, index) => {
    const name = index === 0 ? "response" : `response${index + 1}`;
    const isLast = index === steps.length - 1 && scenario.times === undefined;
    return [...client.send(stimulus, name, made, isLast), ...assertLines(context, name, expectation)];
  });
  const lines = [
    ...earlierLines(context, scenario.stimulus, made),
    ...repeated(context.style, sent, scenario.times),
  ];
  const end = context.style.semicolon ? ";" : "";
  const once = scenario.answersOnce
    ? [
        `await new Promise((resolve) => setImmediate(resolve))${end}`,
        assertionsOf(context.style).equal("repeated", "0"),
      ]
    : [];
  const arranged = linesOf([...before, ...(credential?.lines ?? [])]);
  return [...arranged, ...closedAfter(context, [...lines, ...once])];
}

function repeated({ indent }: TestStyle, lines: readonly string[], times = 1): readonly string[] {
  if (times === 1) return lines;
  return [`for (let count = 0; count < ${times}; count++) {`, ...indented(lines, indent), "}"];
}

/** What was opened for a test is closed however it ends: else the runner may wait for it without end. */
function closedAfter({ client, style }: RenderContext, lines: readonly string[]): readonly string[] {
  const after = linesOf(client.after ?? []);
  if (after.length === 0) return lines;
  const inner = (some: readonly string[]) => indented(some, style.indent);
  return ["try {", ...inner(lines), "} finally {", ...inner(after), "}"];
}

/** Lines that send what comes first, and keep of its answers what later paths name. */
function earlierLines(
  { client, style }: RenderContext,
  { earlier = [] }: RequestStimulus,
  made: readonly MadeHeader[],
): string[] {
  const end = style.semicolon ? ";" : "";
  const kept = new Set<string>();
  return earlier.flatMap(({ stimulus, keeps }, index) => {
    const isNew = keeps !== null && !kept.has(keeps);
    const name = `earlier${index + 1}`;
    if (isNew) kept.add(keeps);
    const lines = client.send(stimulus, name, made, false);
    // What nobody looks at needs no name.
    if (!isNew) return lines.map((line, at) => (at === 0 ? line.replace(`const ${name} = `, "") : line));
    return [...lines, `const { ${keeps} } = JSON.parse(${client.text(name)})${end}`];
  });
}

/** Lines that make a credential, and the name that it has then. */
function credentialLines(
  { style, path }: RenderContext,
  { name: header, text, surroundings, fault }: NonNullable<RenderContext["header"]>,
  already: readonly string[],
): { readonly name: string; readonly lines: readonly string[] } {
  const plain = header.toLowerCase().replace(/\W+(\w)/g, (_whole, letter: string) => letter.toUpperCase());
  const isTaken = declaresName(
    [...already, ...surroundings.imports(path), ...surroundings.head(path), ...surroundings.body(path)],
    plain,
  );
  const name = isTaken ? `${plain}Header` : plain;
  const end = style.semicolon ? ";" : "";
  const value = text(path);
  const shown =
    fault === "malformed"
      ? stringLiteral("Bearer x", style.quote)
      : fault === "forged"
        ? `\`\${${value}}x\``
        : value;
  const needed = surroundings.body(path).filter((statement) => !already.includes(statement));
  const lines = [...needed, `const ${name} = ${shown}${end}`];
  return { name, lines: fault === "expired" ? [longAgo(lines, style).join("\n")] : lines };
}

/** Whether statements or imports give a name to something: what makes a value may have taken the value's name. */
function declaresName(statements: readonly string[], name: string): boolean {
  const form = new RegExp(
    `\\b(?:const|let|var|class|function\\*?|import)\\s+(?:[\\w$]+\\s*,\\s*)?(?:\\*\\s*as\\s+|[[{][^=;"']*?)?\\b${name}\\b`,
  );
  return statements.some((code) => form.test(code));
}

/** Whatever reads the clock in these lines finds it ten years behind. */
function longAgo(
  lines: readonly string[],
  { indent: i, semicolon, isTypeScript }: TestStyle,
): readonly string[] {
  const end = semicolon ? ";" : "";
  return [
    `const Today = Date${end}`,
    `const then = Today.now() - 10 * 365 * 86_400_000${end}`,
    "globalThis.Date = class extends Today {",
    isTypeScript ? `${i}constructor(...given: unknown[]) {` : `${i}constructor(...given) {`,
    `${i}${i}super(...(${isTypeScript ? "(" : ""}given.length > 0 ? given : [then]${isTypeScript ? ") as [number]" : ""}))${end}`,
    `${i}}`,
    `${i}static now() {`,
    `${i}${i}return then${end}`,
    `${i}}`,
    `}${isTypeScript ? " as unknown as DateConstructor" : ""}${end}`,
    ...lines,
    `globalThis.Date = Today${end}`,
  ];
}

/** Counts what an application tries to answer after its answer: nobody outside sees it. */
function countAnswers({ kind, quote, semicolon, indent: i, isTypeScript }: TestStyle): {
  readonly bring: string;
  readonly setup: readonly string[];
} {
  const end = semicolon ? ";" : "";
  const home = stringLiteral("node:http", quote);
  const given = isTypeScript
    ? 'this: ServerResponse, ...header: Parameters<ServerResponse["setHeader"]>'
    : "...header";
  return {
    bring:
      kind === "esm"
        ? `import { ServerResponse } from ${home}${end}`
        : `const { ServerResponse } = require(${home})${end}`,
    setup: [
      `let repeated = 0${end}`,
      `const { setHeader } = ServerResponse.prototype${end}`,
      `ServerResponse.prototype.setHeader = function (${given}) {`,
      `${i}if (this.headersSent) repeated += 1${end}`,
      `${i}return setHeader.apply(this, header)${end}`,
      `}${end}`,
      "",
    ],
  };
}

/** What a value that is not there becomes in a text: an answer that is right shows none of them to anybody. */
const LEAKED = "/undefined|\\bNaN\\b|\\[object \\w+\\]/";

function assertLines({ client, style }: RenderContext, name: string, expectation: Expectation): string[] {
  const assert = assertionsOf(style);
  const status = client.status(name);
  if (expectation.kind === "raises") return [];
  const end = style.semicolon ? ";" : "";
  const text = `text${name.replace("response", "")}`;
  const read = `const ${text} = ${client.text(name)}${end}`;
  if (expectation.kind === "no_error")
    return [assert.below(status, expectation.below), read, assert.doesNotMatch(text, LEAKED)];
  const lines: string[] = [];
  const [only] = expectation.status;
  if (expectation.status.length === 1) lines.push(assert.equal(status, String(only)));
  else if (expectation.status.length > 1) lines.push(assert.oneOf(status, expectation.status.map(String)));
  const escaped = (words: readonly string[]) =>
    `/${words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|")}/i`;
  if (expectation.detail.length > 0 || expectation.notDetail.length > 0) {
    lines.push(read);
    if (expectation.detail.length > 0) lines.push(assert.matches(text, escaped(expectation.detail)));
    if (expectation.notDetail.length > 0)
      lines.push(assert.doesNotMatch(text, escaped(expectation.notDetail)));
  }
  for (const [header, value] of expectation.headers)
    lines.push(
      assert.matches(client.header(name, header), `/^${value.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")}/`),
    );
  return lines;
}
