import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Contract, type Operation, readContract } from "../../testing/contract.ts";
import { basicCredential, serveGit } from "../../testing/git-http.ts";
import { DEPLOYING } from "./fake-deploying.ts";
import { answerGraphql } from "./fake-graphql.ts";
import { type FakeAnswer, fail, HANDLERS } from "./fake-rest.ts";
import type { FakeWorld } from "./fake-world.ts";

/** Instead of what would happen: an answer, or a broken connection before or after it has happened. */
export type Fault =
  | {
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly message?: string;
    }
  | "break_before"
  | "break_after";

export interface FakeGitHub {
  readonly url: string;
  /** `POST /repos/acme/shop/pulls`, in the order in which they came. */
  readonly requests: string[];
  /** Whatever in our requests or in the fake's answers GitHub's own description does not allow. */
  readonly violations: string[];
  fault: ((method: string, path: string) => Fault | null) | null;
  close(): Promise<void>;
}

const description = new URL("./fixtures/openapi.json", import.meta.url);
let contract: Contract | undefined;

/**
 * A GitHub with one repository: real git over HTTP, the REST operations and the GraphQL that we use, with the state
 * behind them. Each request of ours and each answer of its own is held against GitHub's published description.
 */
export async function startFakeGitHub(world: FakeWorld): Promise<FakeGitHub> {
  contract ??= readContract(description, ["ref", "branch"]);
  const judge = contract;
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      fake.violations.push(String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  const fake = {
    url: "",
    requests: [] as string[],
    violations: [] as string[],
    fault: null as FakeGitHub["fault"],
    close,
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", fake.url);
    const method = request.method ?? "GET";
    const isApi = url.pathname.startsWith("/api/");
    const path = url.pathname.replace(/^\/api\/v3/, "");
    if (isApi) fake.requests.push(`${method} ${path}`);
    const fault = fake.fault?.(method, path) ?? null;
    if (fault === "break_before") return void request.socket.destroy();
    if (fault && typeof fault === "object") {
      return send(response, fault.status, { message: fault.message ?? "" }, fault.headers);
    }
    if (!isApi) return git(request, response, url);
    const body = await bodyOf(request);
    const answer =
      url.pathname === "/api/graphql" ? graphql(request, body) : rest(request, method, path, url, body);
    if (fault === "break_after") return void request.socket.destroy();
    send(response, answer.status, answer.body, answer.headers);
  }

  function graphql(request: IncomingMessage, body: unknown): Sent {
    if (!isKnownToken(world, bearerOf(request))) return { status: 401, body: { message: "Bad credentials" } };
    const answer = answerGraphql(world, body) as { errors?: readonly { message: string }[] };
    for (const { message } of answer.errors ?? []) {
      if (/Cannot query|Unknown|Syntax|Variable|Field "/.test(message))
        fake.violations.push(`GraphQL: ${message}`);
    }
    return { status: 200, body: answer };
  }

  function rest(request: IncomingMessage, method: string, path: string, url: URL, body: unknown): Sent {
    const operation = judge.match(method, path);
    if (!operation) {
      fake.violations.push(`${method} ${path} is not described`);
      return { status: 404, body: { message: "Not Found" } };
    }
    const problems = judge.request(operation, { method, path, query: url.searchParams, body });
    fake.violations.push(...problems.map((problem) => `${operation.name}: ${problem}`));
    const bearer = bearerOf(request);
    const { owner, repo } = operation.values;
    const forApp = /installation|app-manifests/.test(operation.name);
    if (!forApp && !isKnownToken(world, bearer)) return { status: 401, body: { message: "Bad credentials" } };
    if (owner === world.owner && world.formerNames.includes(repo ?? "")) {
      const location = `${fake.url}/api/v3${path.replace(`/${repo}`, `/${world.name}`)}`;
      return { status: 301, body: { message: "Moved Permanently" }, headers: { location } };
    }
    const isOurs = owner === undefined || (owner === world.owner && repo === world.name);
    const handler = isOurs ? (HANDLERS[operation.name] ?? DEPLOYING[operation.name]) : undefined;
    const call = {
      values: operation.values,
      query: url.searchParams,
      body: (body ?? {}) as Record<string, unknown>,
      bearer,
      url: fake.url,
    };
    return described(operation, handler ? handler(world, call) : fail(404, "Not Found"));
  }

  /** The handler's values over the smallest allowed answer, held against the description. */
  function described(operation: Operation, { status, body }: FakeAnswer): Sent {
    const whole = Array.isArray(body)
      ? body.map((item) => laidOver(itemSample(operation, status), item))
      : laidOver(judge.sample(operation, status), body);
    const filled = fillItems(operation, whole);
    // An error that GitHub sends and does not describe for each operation.
    if (status < 400) {
      const problems = judge.response(operation, status, filled);
      fake.violations.push(...problems.map((problem) => `${operation.name} answers ${status}: ${problem}`));
    }
    return { status, body: filled };
  }

  function itemSample(operation: Operation, status: number): unknown {
    return judge.itemSample(operation, status, null);
  }

  function fillItems(operation: Operation, body: unknown): unknown {
    if (body === null || typeof body !== "object" || Array.isArray(body)) return body;
    const filled: Record<string, unknown> = { ...body };
    for (const key of ["check_runs", "statuses", "workflow_runs"]) {
      const items = filled[key];
      if (!Array.isArray(items)) continue;
      filled[key] = items.map((item) => laidOver(judge.itemSample(operation, 200, key), item));
    }
    return filled;
  }

  function git(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const [, owner, name, rest] = /^\/([^/]+)\/([^/]+?)\.git(\/.*)$/.exec(url.pathname) ?? [];
    const token = basicCredential(request)?.password ?? "";
    if (!isKnownToken(world, token)) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="GitHub"' }).end();
    } else if (owner !== world.owner || name !== world.name) {
      response.writeHead(404).end("Repository not found.");
    } else serveGit(world.repository, rest ?? "", url.search.slice(1), request, response);
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
}

interface Sent {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", ...headers });
  response.end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function bearerOf(request: IncomingMessage): string {
  return /^Bearer\s+(\S+)$/.exec(request.headers.authorization ?? "")?.[1] ?? "";
}

function isKnownToken(world: FakeWorld, token: string): boolean {
  return (world.tokens.get(token) ?? 0) > Date.now();
}

function laidOver(sample: unknown, values: unknown): unknown {
  const plain = (value: unknown): value is Record<string, unknown> =>
    value !== null && typeof value === "object" && !Array.isArray(value);
  if (!plain(values)) return values ?? sample;
  if (!plain(sample)) return values;
  const entries = Object.entries(values).map(([key, value]) => [key, laidOver(sample[key], value)]);
  return { ...sample, ...Object.fromEntries(entries) };
}
