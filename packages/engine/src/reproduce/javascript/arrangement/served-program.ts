import { posix } from "node:path";
import type { SourceFile } from "../../../code/code-index.ts";
import { moduleKindOf } from "../../../code/javascript/module-style.ts";
import type { TestClient } from "../client.ts";
import { stringLiteral } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import { addressText, fetchEntries, queryOf } from "../request-text.ts";
import type { TestStyle } from "../test-style.ts";
import { runsAtOnce } from "./entries.ts";

/** Milliseconds after which a request that nobody answers is given up. */
const PATIENCE = 4_000;
const MOST_PROGRAMS = 2;

const LISTENING = /\.listen\(|\bserve\(/;

/**
 * Programs that listen as soon as they are loaded, by themselves or by what they import: those first that hold or import one
 * of these files.
 */
export function servingPrograms(project: JavascriptProject, near: readonly string[]): SourceFile[] {
  const rank = ({ path, text }: SourceFile) =>
    (near.includes(path) ? 0 : project.code.importsOf(path).some((one) => near.includes(one)) ? 1 : 2) +
    (LISTENING.test(text) ? 0 : 3);
  const imported = new Set(project.files.flatMap(({ path }) => project.code.importsOf(path)));
  const starts = (file: SourceFile) =>
    LISTENING.test(file.text) || (!imported.has(file.path) && importsListening(project, file.path, 2));
  return project.files
    .filter((file) => runsAtOnce(file) && starts(file))
    .toSorted((left, right) => rank(left) - rank(right))
    .slice(0, MOST_PROGRAMS);
}

/** `new Server().start()`, `startServer()`: what listens stands in a file that the program imports. */
function importsListening(project: JavascriptProject, path: string, depth: number): boolean {
  return project.code.importsOf(path).some((one) => {
    const file = project.code.file(one);
    if (!file || file.isTest) return false;
    return LISTENING.test(file.text) || (depth > 1 && importsListening(project, one, depth - 1));
  });
}

/**
 * Speaks to the server that a program starts by itself, for applications that are not given out. It listens on a port of
 * its own, whatever the program asked for.
 */
export function servedClient(project: JavascriptProject, style: TestStyle, program: SourceFile): TestClient {
  const { quote, indent: i, isTypeScript: types } = style;
  const end = style.semicolon ? ";" : "";
  const text = (value: string) => stringLiteral(value, quote);
  const bring = (names: string, module: string) =>
    style.kind === "esm"
      ? `import ${names} from ${text(module)}${end}`
      : `const ${names} = require(${text(module)})${end}`;
  const isRequired = style.kind === "cjs" && moduleKindOf(project.code, program.path) === "cjs";
  const load = (testPath: string) => {
    const relative = posix.relative(posix.dirname(testPath), program.path);
    const from = text(relative.startsWith(".") ? relative : `./${relative}`);
    return isRequired ? `require(${from})` : `await import(${from})`;
  };
  return {
    imports: () => [bring("{ Server }", "node:net"), bring("{ once }", "node:events")],
    setup: [],
    beforeAt: (testPath) => [
      [
        `const servers${types ? ": Server[]" : ""} = []${end}`,
        `const starting = new EventTarget()${end}`,
        `const { listen } = Server.prototype${end}`,
        `Server.prototype.listen = function (${types ? "this: Server, ...given: unknown[]" : "...given"}) {`,
        `${i}servers.push(this)${end}`,
        `${i}starting.dispatchEvent(new Event(${text("listen")}))${end}`,
        `${i}const done = given.findLast((one) => typeof one === ${text("function")})${types ? " as undefined | (() => void)" : ""}${end}`,
        `${i}return listen.call(this, 0, ${text("127.0.0.1")}, done)${end}`,
        `}${types ? " as never" : ""}${end}`,
      ].join("\n"),
      `${load(testPath)}${end}`,
      `if (servers.length === 0) await once(starting, ${text("listen")}, { signal: AbortSignal.timeout(${PATIENCE}) })${end}`,
      `Server.prototype.listen = listen${end}`,
      `const [server] = servers${end}`,
      `if (!server.listening) await once(server, ${text("listening")})${end}`,
      `const { port } = server.address()${types ? " as { port: number }" : ""}${end}`,
    ],
    send(stimulus, answer, extra = [], isLast = true) {
      const options = [...fetchEntries(stimulus, quote, extra), `signal: AbortSignal.timeout(${PATIENCE})`];
      const path = stimulus.path.replace(/[`\\$]/g, encodeURIComponent);
      const target = (path + queryOf(stimulus)).replace(/`/g, "%60").replace(/\$\{/g, "%24%7B");
      const address = addressText(target, quote);
      const url = `\`http://127.0.0.1:\${port}${address.startsWith("`") ? address.slice(1, -1) : target}\``;
      if (!isLast) return [`const ${answer} = await fetch(${url}, { ${options.join(", ")} })${end}`];
      return [
        `const ${answer} = await fetch(${url}, { ${options.join(", ")} }).finally(() => {`,
        `${i}for (const one of servers) {`,
        `${i}${i}one.close()${end}`,
        `${i}${i}one.closeAllConnections?.()${end}`,
        `${i}}`,
        `})${end}`,
      ];
    },
    status: (answer) => `${answer}.status`,
    text: (answer) => `await ${answer}.text()`,
    header: (answer, header) => `${answer}.headers.get(${text(header)}) ?? ${text("")}`,
  };
}
