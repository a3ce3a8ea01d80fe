import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../code/code-index.ts";
import { handlerAround, parameterNames, type WebHandler } from "../../code/javascript/handlers.ts";
import { exportedAs } from "../../code/javascript/module-style.ts";
import { endLineOf, startLineOf } from "../../code/nodes.ts";
import type { Investigation } from "../../investigation.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import type { Scenario } from "../scenario.ts";
import { findApps } from "./apps.ts";
import { borrowedApps } from "./arrangement/borrowed-apps.ts";
import { borrowedHeaders, CREDENTIAL, faultOfCredential } from "./arrangement/borrowed-headers.ts";
import { servedClient, servingPrograms } from "./arrangement/served-program.ts";
import type { Swapping } from "./arrangement/swapped.ts";
import { borrowedClient, createClient } from "./client.ts";
import type { JavascriptProject } from "./project.ts";
import type { RenderContext } from "./render.ts";
import { routeClient } from "./route-client.ts";
import { newTestPath, stemOf, type TestStyle, testStyle } from "./test-style.ts";

/** The handler of the trace, the outermost one first. */
export function handlerOf({ frames, code }: Investigation, project: JavascriptProject): WebHandler | null {
  for (const { path, line } of frames) {
    const symbol = path !== null && line !== null ? code.functionAt(path, line) : null;
    const found =
      symbol && project.code.file(symbol.path)?.isTest === false ? handlerAround(code, symbol) : null;
    if (found) return found;
  }
  return null;
}

/** The function of the handler, with what it needs of its file. */
export function handlerSymbol(
  investigation: Investigation,
  project: JavascriptProject,
): FunctionSymbol | null {
  const handler = handlerOf(investigation, project);
  const known = handler ? (project.code.symbolsOf(handler.path)?.functions ?? []) : [];
  return known.find(({ node }) => node.id === handler?.node.id) ?? null;
}

/** The applications that may answer a captured request, the one of the trace first. */
export function* contextsOf(
  request: ReproductionRequest,
  project: JavascriptProject,
  captured: Scenario,
): Generator<RenderContext> {
  const { investigation } = request;
  const own = investigation.frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? project.code.functionAt(path, line) : null;
    return symbol && project.code.file(symbol.path)?.isTest === false ? [symbol] : [];
  });
  const place = own[0]?.path ?? investigation.frames.findLast((frame) => frame.path !== null)?.path ?? "";
  const style = testStyle(project, place);
  const path = newTestPath(project, style, place, captured.name);
  const around = own.flatMap((symbol) => handlerAround(project.code, symbol) ?? []);
  const routes = new Map(around.map((one) => [one.node.id, one]));
  for (const { framework, path: home, route, method, node } of routes.values()) {
    if (framework !== "next" || !route || !method || !exportedAs(project.code, home, method)) continue;
    const takesContext = parameterNames(node).length > 1;
    yield {
      client: routeClient(project, style, { path: home, name: method, route, takesContext }),
      style,
      path,
    };
  }
  const [handler] = around;
  const wanted = handler?.framework ?? null;
  const apps = findApps(project).toSorted(
    (left, right) => Number(right.framework === wanted) - Number(left.framework === wanted),
  );
  for (const app of apps) {
    if (
      app.kind === "mounted" &&
      app.path !== handler?.path &&
      !own.some((symbol) => symbol.path === app.path)
    )
      continue;
    yield { client: createClient({ project, style, app }), style, path };
  }
  yield* borrowedContexts(investigation, project, captured, { place: handler?.path ?? place, style, path });
  const near = investigation.frames.flatMap((frame) => frame.path ?? []);
  for (const program of servingPrograms(project, near))
    yield { client: servedClient(project, style, program), style, path };
}

interface TestPlace {
  /** The source that the test is about. */
  readonly place: string;
  readonly style: TestStyle;
  readonly path: string;
}

function* borrowedContexts(
  { frames }: Investigation,
  project: JavascriptProject,
  captured: Scenario,
  { place, style, path }: TestPlace,
  swapping: Swapping | null = null,
): Generator<RenderContext> {
  const stimulus = captured.stimulus.kind === "request" ? captured.stimulus.path : "";
  const words = [`/${stimulus.split("/").filter((part) => part !== "")[0] ?? ""}`, stimulus, stemOf(place)];
  const onTrace = (at: string, statement: Node) =>
    frames.some(
      (frame) =>
        frame.path === at &&
        frame.line !== null &&
        startLineOf(statement) <= frame.line &&
        frame.line <= endLineOf(statement),
    );
  for (const app of borrowedApps(project, style, words, onTrace, swapping))
    yield { client: borrowedClient({ project, style, app, testPath: path }), style, path };
}

/** The applications of the project's tests in which something that they are given is swapped. */
export function testedContexts(
  investigation: Investigation,
  project: JavascriptProject,
  captured: Scenario,
  swapping: Swapping,
): readonly RenderContext[] {
  const place = investigation.frames.find(
    ({ path }) => path !== null && project.code.file(path)?.isTest === false,
  )?.path;
  if (!place) return [];
  const style = testStyle(project, place);
  const path = newTestPath(project, style, place, captured.name);
  return [...borrowedContexts(investigation, project, captured, { place, style, path }, swapping)];
}

/** The same with a credential where the one that came was held back, or where the tests of the path send one. */
export function withCredentials(
  { investigation }: ReproductionRequest,
  project: JavascriptProject,
  { stimulus }: Scenario,
  contexts: readonly RenderContext[],
): readonly RenderContext[] {
  const [first] = contexts;
  const { event } = investigation;
  if (!first || !event?.request || stimulus.kind !== "request") return contexts;
  const fault = faultOfCredential(event);
  const headers = borrowedHeaders(project, first.style, stimulus.path);
  const sent = new Set(stimulus.headers.map(([name]) => name.toLowerCase()));
  const able = headers.filter(({ name }) => !sent.has(name.toLowerCase()));
  const carried = contexts
    .slice(0, 4)
    .flatMap((context) =>
      able.slice(0, 2).map((header): RenderContext => ({ ...context, header: { ...header, fault } })),
    );
  const isHeldBack = event.request.headers.some(
    ([name, value]) => CREDENTIAL.test(name) && !sent.has(name.toLowerCase()) && value !== "",
  );
  // Who came without a credential shows the error without one.
  return isHeldBack || fault !== null ? [...carried, ...contexts] : [...contexts, ...carried];
}
