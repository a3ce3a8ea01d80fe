import { newTestPath } from "../python/place.ts";
import { type ProjectCode, preferredQuote } from "../python/project-code.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import type { Scenario } from "../scenario.ts";
import { findClients, type TestClient } from "./client.ts";
import type { Mint, MintOptions } from "./credential.ts";
import { directCall } from "./direct.ts";
import { preparationsOf } from "./prepared/preparations.ts";
import type { RenderContext } from "./render.ts";
import { protectedRoutes } from "./routes.ts";

/** Minutes since the expiry of the token in the reproduction. */
const EXPIRED_MINUTES = 5;

export interface Attempt {
  readonly context: RenderContext;
  /** Path and method to send instead of the captured ones, where none were captured. */
  readonly route: { readonly method: string; readonly path: string } | null;
  /** Tried only where the answer could not be read in the first way. */
  readonly isSecondReading: boolean;
  /** Other protected routes, for requests that must succeed. */
  readonly others: readonly { readonly method: string; readonly path: string }[];
}

export function* attemptsOf(
  request: ReproductionRequest,
  project: ProjectCode,
  mint: Mint,
  captured: Scenario,
  capturedPath: string | null,
): Generator<Attempt> {
  const { investigation, environment } = request;
  const quote = preferredQuote(project.testFiles.length > 0 ? project.testFiles : project.files);
  const options: MintOptions = { quote, expiredMinutes: EXPIRED_MINUTES, subject: 0 };
  const guards = guardsOf(request);
  const routes = protectedRoutes(project, guards).filter((route) => !/[{<]/.test(route.path));
  const { detection } = environment;
  const area = areaOf(request);
  const pathFor = (client: TestClient | null) =>
    newTestPath(project, {
      folder: client === null || client.folder === null ? null : folderBelow(project, client.folder),
      area,
      topic: captured.name,
      testPaths: detection.testPaths,
      root: detection.root,
    });
  const readings = hasOwnAnswers(request, project) ? (["text"] as const) : (["detail", "text"] as const);
  const targets = capturedPath ? [null, ...routes.slice(0, 1)] : routes.slice(0, 3);
  for (const client of findClients(project).slice(0, 3)) {
    for (const route of targets) {
      for (const reading of client.framework === "flask" ? (["text"] as const) : readings) {
        const context = { project, client, mint, options, reading, direct: null, path: pathFor(client) };
        yield {
          context,
          route,
          others: routes,
          isSecondReading: reading !== readings[0] && client.framework !== "flask",
        };
      }
    }
  }
  yield* preparedAttempts(request, project, mint, captured, options, pathFor, routes);
  const direct = directCall(project, investigation);
  if (!direct) return;
  const context = {
    project,
    client: NO_CLIENT,
    mint,
    options,
    reading: "text",
    direct,
    path: pathFor(null),
  } as const;
  yield { context, route: null, others: [], isSecondReading: false };
}

/** The captured request on a store that holds something, by the client that the project likes best. */
function* preparedAttempts(
  { investigation }: ReproductionRequest,
  project: ProjectCode,
  mint: Mint,
  { stimulus }: Scenario,
  options: MintOptions,
  pathFor: (client: TestClient | null) => string,
  others: Attempt["others"],
): Generator<Attempt> {
  const [client] = findClients(project);
  if (!client || stimulus.kind !== "request" || stimulus.path === "") return;
  for (const prepared of preparationsOf(investigation, project, client, stimulus, options.quote)) {
    const context = {
      project,
      client,
      mint,
      options,
      reading: "text",
      direct: null,
      path: pathFor(client),
      prepared,
    } as const;
    yield { context, route: null, others, isSecondReading: false };
  }
}

const NO_CLIENT: TestClient = {
  framework: "starlette",
  name: "client",
  isFixture: false,
  isAsync: false,
  decorators: [],
  imports: [],
  setup: [],
  folder: null,
};

/** Functions of the project on the trace: a route that leads to one of them is as good as the captured one. */
function guardsOf({ investigation }: ReproductionRequest): string[] {
  const names = investigation.frames.flatMap(({ path, line }) => {
    const symbol = path !== null && line !== null ? investigation.code.functionAt(path, line) : null;
    return symbol ? [symbol.name] : [];
  });
  return [...new Set(names)];
}

function areaOf({ investigation }: ReproductionRequest): string {
  const path = investigation.frames.findLast((mapped) => mapped.path !== null)?.path ?? "";
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
  const folder = path.split("/").at(-2) ?? "";
  return stem === "__init__" || stem === "main" || stem === "dependencies" ? folder || stem : stem;
}

/** The folder of the tests that use a fixture, not above the file that defines it. */
function folderBelow(project: ProjectCode, folder: string): string {
  const users = project.testFiles
    .map((file) => file.path)
    .filter((path) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path))
    .map((path) => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : ""))
    .filter((path) => folder === "" || path === folder || path.startsWith(`${folder}/`));
  const counts = new Map<string, number>();
  for (const path of users) counts.set(path, (counts.get(path) ?? 0) + 1);
  const [most] = [...counts].toSorted(
    (left, right) => right[1] - left[1] || left[0].length - right[0].length,
  );
  return most?.[0] ?? folder;
}

/** A project that shapes its error answers itself may not use `detail`, or have more in it than a text. */
function hasOwnAnswers({ investigation }: ReproductionRequest, project: ProjectCode): boolean {
  if (/^\d{3}: [[{]/.test(investigation.event?.exceptions.at(-1)?.value ?? "")) return true;
  return project.files.some((file) => !file.isTest && shapesAnswers(file.text));
}

/** Whether a module answers errors in a form of its own, or gives exceptions a `detail` that is no text. */
export function shapesAnswers(text: string): boolean {
  return (
    /exception_handler\w*\(?[^)]*HTTPException|JSONResponse\([^)]*401/s.test(text) ||
    /HTTPException\((?:[^()]|\([^()]*\))*\bdetail\s*=\s*(?:[{[]|dict\()/.test(text)
  );
}
