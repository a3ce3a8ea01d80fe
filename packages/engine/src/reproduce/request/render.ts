import type { CapturedValue } from "@bugstack/event";
import { importBlock, type NeededImport } from "../python/imports.ts";
import { pythonLiteral } from "../python/literal.ts";
import type { ProjectCode } from "../python/project-code.ts";
import type { CredentialPlan, Expectation, NewTest, RequestStimulus, Scenario } from "../scenario.ts";
import type { TestClient } from "./client.ts";
import type { Mint, Minted, MintOptions } from "./credential.ts";
import type { Preparation } from "./prepared/preparation.ts";

/** Everything that writing a test file of requests needs to know. */
export interface RenderContext {
  readonly project: ProjectCode;
  readonly client: TestClient;
  readonly mint: Mint;
  readonly options: MintOptions;
  readonly path: string;
  /** How the test reads what the answer says: the `detail` of a JSON body, or the whole text. */
  readonly reading: "detail" | "text";
  /** Calls instead of requests: the function that refuses, and how a test reaches it. */
  readonly direct: DirectCall | null;
  /** What each test does first. */
  readonly prepared?: Preparation;
}

export interface DirectCall {
  readonly expression: string;
  readonly argument: string;
  readonly imports: readonly NeededImport[];
  readonly isAsync: boolean;
  readonly raises: { readonly name: string; readonly imports: readonly NeededImport[] };
}

interface WrittenTest {
  readonly name: string;
  readonly lines: readonly string[];
  readonly imports: readonly NeededImport[];
}

const LONGEST_LINE = 88;

/** Writes scenarios as one test file in the project's style; scenarios that cannot be written are left out. */
export function renderTests(context: RenderContext, scenarios: readonly Scenario[]): NewTest | null {
  const written = scenarios.flatMap((scenario) => {
    const test = renderTest(context, scenario);
    return test ? [{ scenario, test }] : [];
  });
  if (written.length === 0) return null;
  const { client, direct } = context;
  const needed = [...(direct ? [] : client.imports), ...written.flatMap(({ test }) => test.imports)];
  const head = importBlock(needed, context.project.isOwn);
  const setup = direct || client.setup.length === 0 ? [] : ["", ...client.setup];
  const bodies = written.flatMap(({ test }) => ["", "", ...test.lines]);
  return {
    path: context.path,
    source: `${[...head, ...setup, ...bodies].join("\n").replace(/^\n+/, "")}\n`,
    cases: written.map(({ scenario, test }) => ({
      id: `${context.path}::${test.name}`,
      name: test.name,
      role: scenario.role,
      proves: scenario.proves,
    })),
  };
}

export function testName(scenario: Scenario): string {
  return `test_${scenario.name.replace(/\W+/g, "_").replace(/^test_/, "")}`;
}

function renderTest(context: RenderContext, scenario: Scenario): WrittenTest | null {
  const { stimulus } = scenario;
  if (stimulus.kind !== "request") return null;
  const minted = stimulus.credential
    ? context.mint.mint(stimulus.credential.property, context.options)
    : null;
  if (stimulus.credential && !minted) return null;
  return context.direct
    ? renderDirect(context, context.direct, scenario, minted)
    : renderRequests(context, scenario, stimulus);
}

function renderRequests(
  context: RenderContext,
  scenario: Scenario,
  stimulus: RequestStimulus,
): WrittenTest | null {
  const { isAsync, isFixture, name } = context.client;
  const imports: NeededImport[] = [];
  const fixtures = isFixture ? [name] : [];
  const { prepared } = context;
  const body: string[] = [...(prepared?.lines ?? [])];
  imports.push(...(prepared?.imports ?? []));
  fixtures.push(...(prepared?.fixtures ?? []));
  if (prepared?.isRepeated)
    body.push(...requestLines(context, stimulus).map((line) => line.replace(/^response = /, "")));
  for (const { stimulus: first } of stimulus.earlier ?? [])
    body.push(...requestLines(context, first).map((line) => line.replace(/^response = /, "")));
  const once: string[] = [];
  for (const step of [{ stimulus, expectation: scenario.expectation }, ...(scenario.further ?? [])]) {
    const { credential } = step.stimulus;
    const minted = credential ? context.mint.mint(credential.property, context.options) : null;
    if (credential && !minted) return null;
    imports.push(...(minted?.imports ?? []), ...asyncioImport(minted, isAsync));
    fixtures.push(...(minted?.fixtures ?? []));
    once.push(...inContext(context, minted, mintLines(minted, isAsync)));
    once.push(...requestLines(context, step.stimulus));
    once.push(...assertions(context, step.expectation));
  }
  body.push(...repeated(once, scenario.times));
  return { name: testName(scenario), imports, lines: definition(context, scenario, fixtures, isAsync, body) };
}

function repeated(lines: readonly string[], times = 1): readonly string[] {
  return times === 1 ? lines : [`for _ in range(${times}):`, ...lines.map((line) => `    ${line}`)];
}

function requestLines(context: RenderContext, stimulus: RequestStimulus): string[] {
  const { client, options } = context;
  const text = (value: CapturedValue) => pythonLiteral(value, options.quote);
  const method = stimulus.method.toLowerCase();
  const given = requestArguments(context, stimulus);
  const wait = client.isAsync ? "await " : "";
  if (/^(?:get|post|put|patch|delete|head|options)$/.test(method)) {
    return wrapCall(`response = ${wait}${client.name}.${method}`, [text(stimulus.path), ...given]);
  }
  return client.framework === "flask"
    ? wrapCall(`response = ${client.name}.open`, [
        text(stimulus.path),
        `method=${text(stimulus.method)}`,
        ...given,
      ])
    : wrapCall(`response = ${wait}${client.name}.request`, [
        text(stimulus.method),
        text(stimulus.path),
        ...given,
      ]);
}

function mintLines(minted: Minted | null, isAsync: boolean): string[] {
  if (!minted) return [];
  if (isAsync || !minted.isAsync) return [...minted.lines];
  return minted.lines.map((line) =>
    line
      .replace(/\(await (.+)\)(?=\[|\.|$)/, "asyncio.run($1)")
      .replace(/= await (.+)$/, "= asyncio.run($1)"),
  );
}

/** Flask's client knows its application, whoever made the client. */
function inContext(
  { client }: RenderContext,
  minted: Minted | null,
  lines: readonly string[],
): readonly string[] {
  if (!minted?.needsApplication || client.framework !== "flask") return lines;
  return [`with ${client.name}.application.app_context():`, ...lines.map((line) => `    ${line}`)];
}

function asyncioImport(minted: Minted | null, isAsync: boolean): NeededImport[] {
  return minted?.isAsync && !isAsync ? [{ module: "asyncio", name: null, alias: null }] : [];
}

function definition(
  context: RenderContext,
  scenario: Scenario,
  fixtures: readonly string[],
  isAsync: boolean,
  body: readonly string[],
): string[] {
  const decorators = isAsync ? context.client.decorators : [];
  const head = `${isAsync ? "async " : ""}def ${testName(scenario)}(${[...new Set(fixtures)].join(", ")}):`;
  return [...decorators, head, ...body.map((line) => (line === "" ? "" : `    ${line}`))];
}

function requestArguments(context: RenderContext, stimulus: RequestStimulus): string[] {
  const { options, client } = context;
  const text = (value: CapturedValue) => pythonLiteral(value, options.quote);
  const found: string[] = [];
  if (stimulus.query.length > 0) {
    const pairs = stimulus.query.map(([name, value]) => `(${text(name)}, ${text(value)})`).join(", ");
    found.push(`${client.framework === "flask" ? "query_string" : "params"}=[${pairs}]`);
  }
  const credential = stimulus.credential;
  const isForm = isFormBody(stimulus);
  const sent = stimulus.headers.filter(([name]) => !(isForm && /^content-type$/i.test(name)));
  const headers = sent.map(([name, value]) => `${text(name)}: ${text(value)}`);
  if (credential && credential.header !== "Cookie") {
    headers.push(`${text(credential.header)}: ${credentialText(credential, options.quote)}`);
  }
  if (credential?.header === "Cookie") {
    // One form that all clients take.
    const value = text(`${credential.scheme}=`);
    headers.push(`${text("Cookie")}: ${credential.property === "empty" ? value : `${value} + token`}`);
  }
  if (headers.length > 0) found.push(`headers={${headers.join(", ")}}`);
  if (stimulus.body !== null && /^(?:POST|PUT|PATCH)$/i.test(stimulus.method))
    found.push(`${isForm ? "data" : payloadName(stimulus.body, client.framework)}=${text(stimulus.body)}`);
  return found;
}

/** A form that was read into its fields; the client writes it, and says itself what it is. */
function isFormBody({ headers, body }: RequestStimulus): boolean {
  const type = headers.find(([name]) => /^content-type$/i.test(name))?.[1] ?? "";
  return /form/i.test(type) && typeof body === "object" && body !== null && !Array.isArray(body);
}

/** Text that was captured as it came is sent as it came; anything else as JSON. */
function payloadName(body: CapturedValue, framework: TestClient["framework"]): string {
  if (typeof body !== "string") return "json";
  return framework === "flask" ? "data" : "content";
}

function credentialText(credential: CredentialPlan, quote: '"' | "'"): string {
  if (credential.property === "empty") return pythonLiteral(`${credential.scheme} `.trimStart(), quote);
  if (credential.scheme === "") return "token";
  if (/^[A-Za-z]+$/.test(credential.scheme)) return `f${quote}${credential.scheme} {token}${quote}`;
  return `${pythonLiteral(`${credential.scheme} `, quote)} + token`;
}

/** A call on one line, or with one argument a line where that would be too long. */
function wrapCall(start: string, given: readonly string[]): string[] {
  const single = `${start}(${given.join(", ")})`;
  if (single.length + 4 <= LONGEST_LINE) return [single];
  return [`${start}(`, ...given.map((argument) => `    ${argument},`), ")"];
}

function assertions(context: RenderContext, expectation: Expectation): string[] {
  const { quote } = context.options;
  const text = (value: CapturedValue) => pythonLiteral(value, quote);
  if (expectation.kind === "raises") return [];
  if (expectation.kind === "no_error") return [`assert response.status_code < ${expectation.below}`];
  const lines: string[] = [];
  if (expectation.status.length === 1) lines.push(`assert response.status_code == ${expectation.status[0]}`);
  else if (expectation.status.length > 1)
    lines.push(`assert response.status_code in (${expectation.status.join(", ")})`);
  const said = saidText(context, quote);
  lines.push(...wordAssertions(said, expectation, text));
  for (const [name, value] of expectation.headers) {
    lines.push(`assert response.headers.get(${text(name)}, ${text("")}).startswith(${text(value)})`);
  }
  return lines;
}

function wordAssertions(
  said: string,
  expectation: Extract<Expectation, { kind: "answer" }>,
  text: (value: CapturedValue) => string,
): string[] {
  const wanted = expectation.detail.map((word) => `${text(word.toLowerCase())} in ${said}`);
  return [
    ...(wanted.length > 0 ? [`assert ${wanted.join(" or ")}`] : []),
    ...expectation.notDetail.map((word) => `assert ${text(word.toLowerCase())} not in ${said}`),
  ];
}

function saidText(context: RenderContext, quote: string): string {
  if (context.client.framework === "flask") return "response.get_data(as_text=True).lower()";
  return context.reading === "detail"
    ? `response.json()[${quote}detail${quote}].lower()`
    : "response.text.lower()";
}

function renderDirect(
  context: RenderContext,
  direct: DirectCall,
  scenario: Scenario,
  minted: Minted | null,
): WrittenTest | null {
  const { expectation } = scenario;
  // Without a token there is nothing to call the function with.
  if (!minted || expectation.kind !== "answer") return null;
  const { quote } = context.options;
  const text = (value: CapturedValue) => pythonLiteral(value, quote);
  const call = `${direct.expression}(token)`;
  const run = direct.isAsync ? `asyncio.run(${call})` : call;
  const lines = mintLines(minted, false);
  const imports: NeededImport[] = [...minted.imports, ...direct.imports, ...asyncioImport(minted, false)];
  if (direct.isAsync) imports.push({ module: "asyncio", name: null, alias: null });
  if (expectation.status.every((status) => status < 400)) lines.push(`assert ${run} is not None`);
  else {
    lines.push(`with pytest.raises(${direct.raises.name}) as refusal:`, `    ${run}`);
    imports.push({ module: "pytest", name: null, alias: null }, ...direct.raises.imports);
    const status = expectation.status.join(", ");
    lines.push(
      `assert refusal.value.status_code ${expectation.status.length === 1 ? `== ${status}` : `in (${status})`}`,
    );
    lines.push(...wordAssertions("str(refusal.value.detail).lower()", expectation, text));
    for (const [name, value] of expectation.headers) {
      lines.push(
        `assert (refusal.value.headers or {}).get(${text(name)}, ${text("")}).startswith(${text(value)})`,
      );
    }
  }
  return {
    name: testName(scenario),
    imports,
    lines: definition(context, scenario, minted.fixtures, false, lines),
  };
}
