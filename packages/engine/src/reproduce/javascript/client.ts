import { moduleKindOf, specifierOf } from "../../code/javascript/module-style.ts";
import type { RequestStimulus, Scenario } from "../scenario.ts";
import type { WebApp } from "./apps.ts";
import type { BorrowedApp } from "./arrangement/borrowed-apps.ts";
import { linesOf } from "./arrangement/written-call.ts";
import { javascriptLiteral, stringLiteral } from "./literal.ts";
import type { JavascriptProject } from "./project.ts";
import {
  addressText,
  fetchEntries,
  headersEntry,
  type MadeHeader,
  payloadOf,
  queryOf,
} from "./request-text.ts";
import type { TestStyle } from "./test-style.ts";

/** How a test sends requests to one application. */
export interface TestClient {
  /** Lines below the imports of the test framework. */
  imports(testPath: string): readonly string[];
  /** Statements between the imports and the tests. */
  readonly setup: readonly string[];
  /** Statements in a test before it sends anything. */
  readonly before?: readonly string[];
  /** Statements that close what those opened, however the test ends. */
  readonly after?: readonly string[];
  /**
   * Lines that send a request and leave its answer in `name`; `made` are headers whose value is an expression.
   * `isLast` is false where further requests follow.
   */
  send(
    stimulus: RequestStimulus,
    name: string,
    made?: readonly MadeHeader[],
    isLast?: boolean,
  ): readonly string[];
  /** The client by which all requests of a test go to the same application; null where there is no such way. */
  readonly kept?: TestClient | null;
  /** The same, for a test at some path. */
  beforeAt?(testPath: string): readonly string[];
  /** Expressions on the answer. */
  readonly status: (name: string) => string;
  readonly text: (name: string) => string;
  header(name: string, header: string): string;
}

/** Milliseconds after which a request that nobody answers is given up. */
const PATIENCE = 4_000;

export interface ClientOptions {
  readonly project: JavascriptProject;
  readonly style: TestStyle;
  readonly app: WebApp;
}

export interface BorrowedClientOptions {
  readonly project: JavascriptProject;
  readonly style: TestStyle;
  readonly app: BorrowedApp;
  readonly testPath: string;
}

/** A client of an application that is set up as the project's own tests do it. */
export function borrowedClient({ project, style, app, testPath }: BorrowedClientOptions): TestClient {
  const end = style.semicolon ? ";" : "";
  const text = app.text(testPath);
  const around = linesOf([...app.surroundings.head(testPath), ...app.surroundings.body(testPath)]);
  const isNamed = /^[\w$.]+$/.test(text);
  const name = around.some((line) => /\b(?:const|let|var|function)\s+app\b/.test(line)) ? "subject" : "app";
  const client = clientOf(project, style, {
    framework: app.framework,
    made: isNamed ? text : name,
    own: (path) => app.surroundings.imports(path),
    mount: null,
    isLocal: true,
    isStarted: isNamed && listensAlready(text, around),
  });
  return {
    ...client,
    setup: [...app.surroundings.head(testPath), ...client.setup],
    before: [...app.surroundings.body(testPath), ...(isNamed ? [] : [`const ${name} = ${text}${end}`])],
    after: app.surroundings.after?.(testPath) ?? [],
  };
}

/** Whether what is copied lets a server listen, which cannot do so twice; only servers have an end and an address. */
function listensAlready(name: string, lines: readonly string[]): boolean {
  const code = lines.join("\n");
  const isServer = [`${name}.close(`, `${name}.address()`, `once(${name},`].some((use) => code.includes(use));
  const calls = code.split(`${name}.listen(`).slice(0, -1);
  return isServer && calls.some((before) => !/(?:[\w$.]|[^=]=\s*|\breturn\s+)$/.test(before));
}

export function bringLine(
  project: JavascriptProject,
  style: TestStyle,
  testPath: string,
  target: { readonly path: string; readonly kind: "named" | "default"; readonly name: string },
): string {
  const like = style.sample ? [style.sample.path] : [];
  const { quote, semicolon } = style;
  const end = semicolon ? ";" : "";
  const from = stringLiteral(specifierOf(project.code, testPath, target.path, like), quote);
  const ending = style.kind === "esm" && !style.isTypeScript ? withEnding(from, target.path) : from;
  if (style.kind === "esm") {
    const what = target.kind === "default" ? target.name : `{ ${target.name} }`;
    return `import ${what} from ${ending}${end}`;
  }
  const isForeign = target.kind === "default" && moduleKindOf(project.code, target.path) === "esm";
  const what = isForeign
    ? `{ default: ${target.name} }`
    : target.kind === "default"
      ? target.name
      : `{ ${target.name} }`;
  return `const ${what} = require(${from})${end}`;
}

/** Node's own modules need the ending of a file. */
function withEnding(specifier: string, path: string): string {
  if (/\.[cm]?[jt]sx?["']$/.test(specifier)) return specifier;
  const quote = specifier.at(-1) ?? '"';
  const base = path.split("/").at(-1) ?? "";
  const inner = specifier.slice(1, -1);
  const stem = base.replace(/\.[cm]?[jt]sx?$/, "");
  return `${quote}${inner.endsWith(stem) ? inner.slice(0, inner.length - stem.length) : `${inner}/`}${base}${quote}`;
}

export function createClient({ project, style, app }: ClientOptions): TestClient {
  const { name } = app.exported;
  const { framework, mount } = app;
  const own = (testPath: string) => [
    bringLine(project, style, testPath, { path: app.path, ...app.exported }),
  ];
  if (app.kind !== "factory") return clientOf(project, style, { framework, made: name, own, mount });
  const plain = `${app.isAsync ? "await " : ""}${app.isClass ? "new " : ""}${name}(${app.given ?? ""})`;
  const made = app.member ? `${app.isAsync ? `(${plain})` : plain}.${app.member}` : plain;
  const local = name === "app" ? "subject" : "app";
  return {
    ...clientOf(project, style, { framework, made: app.isAsync ? `(${made})` : made, own, mount }),
    kept: {
      ...clientOf(project, style, { framework, made: local, own, mount, isLocal: true }),
      before: [`const ${local} = ${made}${style.semicolon ? ";" : ""}`],
    },
  };
}

interface Addressed {
  readonly framework: WebApp["framework"];
  /** Expression of the application. */
  readonly made: string;
  /** Lines that bring it in. */
  own(testPath: string): readonly string[];
  readonly mount: string | null;
  /** Whether it is a name inside the test. */
  readonly isLocal?: boolean;
  /** Whether it is a server that listens already. */
  readonly isStarted?: boolean;
}

function clientOf(
  project: JavascriptProject,
  style: TestStyle,
  { framework, made, own, mount, isLocal = false, isStarted = false }: Addressed,
): TestClient {
  const end = style.semicolon ? ";" : "";
  const bring = (names: string, module: string) =>
    style.kind === "esm"
      ? `import ${names} from ${stringLiteral(module, style.quote)}${end}`
      : `const ${names} = require(${stringLiteral(module, style.quote)})${end}`;
  const { quote } = style;
  const text = (value: string) => stringLiteral(value, quote);
  const target = (stimulus: RequestStimulus) => addressText(stimulus.path + queryOf(stimulus), quote);
  switch (framework) {
    case "fastify":
      return {
        imports: (path) => own(path),
        setup: [],
        send: (stimulus, answer, extra = []) => {
          const { headers, body } = payloadOf(stimulus);
          const entries = [
            `method: ${text(stimulus.method)}`,
            `url: ${target(stimulus)}`,
            ...headersEntry(headers, quote, extra),
            ...(body === null
              ? []
              : [
                  `payload: ${body.isJson ? javascriptLiteral(body.value, quote) : text(String(body.value))}`,
                ]),
          ];
          return call(`const ${answer} = await ${made}.inject`, entries, style);
        },
        status: (answer) => `${answer}.statusCode`,
        text: (answer) => `${answer}.body`,
        header: (answer, header) => `String(${answer}.headers[${text(header.toLowerCase())}])`,
      };
    case "hono":
      return {
        imports: (path) => own(path),
        setup: [],
        send: (stimulus, answer, extra = []) => {
          const options = fetchEntries(stimulus, quote, extra);
          const start = `const ${answer} = await ${made}.request`;
          return options.length === 0
            ? [`${start}(${target(stimulus)})${end}`]
            : call(start, options, style, target(stimulus));
        },
        status: (answer) => `${answer}.status`,
        text: (answer) => `await ${answer}.text()`,
        header: (answer, header) => `${answer}.headers.get(${text(header)}) ?? ${text("")}`,
      };
    case "fetch":
      return {
        imports: (path) => own(path),
        setup: [],
        send: (stimulus, answer, extra = []) => {
          const options = fetchEntries(stimulus, quote, extra);
          const address = addressText(`http://localhost${stimulus.path}${queryOf(stimulus)}`, quote);
          const start = `const ${answer} = await ${made}.fetch(new Request`;
          const lines =
            options.length === 0
              ? [`${start}(${address})`]
              : call(start, options, { ...style, semicolon: false }, address);
          return [...lines.slice(0, -1), `${lines.at(-1)})${end}`];
        },
        status: (answer) => `${answer}.status`,
        text: (answer) => `await ${answer}.text()`,
        header: (answer, header) => `${answer}.headers.get(${text(header)}) ?? ${text("")}`,
      };
    default:
      return overHttp();
  }

  function overHttp(): TestClient {
    if (usesSupertest(project) && framework !== "router") {
      const server = framework === "koa" ? `${made}.callback()` : made;
      return {
        imports: (path) => [bring("request", "supertest"), ...own(path)],
        setup: [],
        send(stimulus, answer, extra = []) {
          const { headers, body } = payloadOf(stimulus);
          const chain = [
            `request(${server})`,
            `.${stimulus.method.toLowerCase()}(${target(stimulus)})`,
            ...headers.map(([key, value]) => `.set(${text(key)}, ${text(value)})`),
            ...extra.map(([key, value]) => `.set(${text(key)}, ${value})`),
            ...(body === null
              ? []
              : [`.send(${body.isJson ? javascriptLiteral(body.value, quote) : text(String(body.value))})`]),
            `.timeout(${PATIENCE})`,
          ];
          return [`const ${answer} = await ${chain.join("")}${end}`];
        },
        status: (answer) => `${answer}.status`,
        text: (answer) => `${answer}.text ?? ${text("")}`,
        header: (answer, header) => `${answer}.get(${text(header)}) ?? ${text("")}`,
      };
    }
    const server = serverSetup();
    const sent = isLocal ? `${made}, ` : "";
    return {
      imports: (path) => [...server.imports, ...own(path)],
      setup: [server.lines.join("\n")],
      send(stimulus, answer, extra = []) {
        const options = fetchEntries(stimulus, quote, extra);
        return options.length === 0
          ? [`const ${answer} = await send(${sent}${target(stimulus)})${end}`]
          : call(`const ${answer} = await send`, options, style, `${sent}${target(stimulus)}`);
      },
      status: (answer) => `${answer}.status`,
      text: (answer) => `await ${answer}.text()`,
      header: (answer, header) => `${answer}.headers.get(${text(header)}) ?? ${text("")}`,
    };
  }

  /** `send`: a request to the application on a port of its own. */
  function serverSetup(): { imports: readonly string[]; lines: readonly string[] } {
    const types = style.isTypeScript;
    const i = style.indent;
    const isRouter = framework === "router";
    const start =
      framework === "koa"
        ? `http.createServer(${isLocal ? "app" : made}.callback()).listen(0, ${text("127.0.0.1")})`
        : framework === "handler"
          ? `http.createServer(${isLocal ? "app" : made}).listen(0, ${text("127.0.0.1")})`
          : `${isRouter || isLocal ? "app" : made}.listen(0, ${text("127.0.0.1")})`;
    // The application may be called `server` itself.
    const listening = /^server\b/.test(start) ? "listening" : "server";
    const mounted = isRouter
      ? [
          `const app = express()${end}`,
          `app.use(express.json())${end}`,
          `app.use(${mount === "" ? "" : `${text(mount ?? "/")}, `}${made})${end}`,
          "",
        ]
      : [];
    const portOf = (server: string) =>
      types ? `(${server}.address() as { port: number }).port` : `${server}.address().port`;
    const fetched = (server: string) => [
      `const url = \`http://127.0.0.1:\${${portOf(server)}}\${path}\`${end}`,
      `const response = await fetch(url, { ...options, signal: AbortSignal.timeout(${PATIENCE}) })${end}`,
      `return new Response(await response.text(), { status: response.status, headers: response.headers })${end}`,
    ];
    const given = `path${types ? ": string" : ""}, options${types ? ": RequestInit" : ""} = {}`;
    if (isStarted)
      return {
        imports: [],
        lines: [
          `async function send(app${types ? ': import("node:http").Server' : ""}, ${given}) {`,
          ...fetched("app").map((line) => i + line),
          "}",
        ],
      };
    return {
      imports: [
        ...(isRouter ? [bring("express", "express")] : []),
        ...(framework === "koa" || framework === "handler" ? [bring("http", "node:http")] : []),
        bring("{ once }", "node:events"),
      ],
      lines: [
        ...mounted,
        ...(types && isLocal
          ? [`type Listening = { listen(port: number, host: string): import("node:http").Server }${end}`, ""]
          : []),
        `async function send(${isLocal ? `app${types ? ": Listening" : ""}, ` : ""}${given}) {`,
        `${i}const ${listening} = ${start}${end}`,
        `${i}await once(${listening}, ${text("listening")})${end}`,
        `${i}try {`,
        ...fetched(listening).map((line) => i + i + line),
        `${i}} finally {`,
        `${i}${i}${listening}.closeAllConnections()${end}`,
        `${i}${i}${listening}.close()${end}`,
        `${i}}`,
        "}",
      ],
    };
  }
}

function usesSupertest(project: JavascriptProject): boolean {
  return (
    project.rangeOf("supertest") !== null &&
    project.testFiles.some((file) => /["']supertest["']/.test(file.text))
  );
}

const LONGEST_LINE = 100;

/** A call with an object of options, on one line or with one entry a line. */
function call(start: string, entries: readonly string[], style: TestStyle, first?: string): string[] {
  const end = style.semicolon ? ";" : "";
  const lead = first === undefined ? "" : `${first}, `;
  const single = `${start}(${lead}{ ${entries.join(", ")} })${end}`;
  if (single.length + style.indent.length <= LONGEST_LINE) return [single];
  return [`${start}(${lead}{`, ...entries.map((entry) => `${style.indent}${entry},`), `})${end}`];
}

/** The title of a test: the scenario's sentence. */
export function titleOf(scenario: Scenario): string {
  const sentence = scenario.sentence
    .trim()
    .replace(/\.$/, "")
    .replace(/["'`\\]/g, "");
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
