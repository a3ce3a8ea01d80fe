import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Contract, type Operation, readContract } from "../../testing/contract.ts";
import { basicCredential, serveGit } from "../../testing/git-http.ts";
import { type Answer, HANDLERS } from "./fake-operations.ts";
import { type GitLabWorld, gitLabWorld } from "./gitlab-world.ts";

/** Instead of what would happen: an answer, or a broken connection before or after it has happened. */
export type Fault =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  | "break_before"
  | "break_after";

export interface FakeGitLab extends GitLabWorld {
  readonly url: string;
  /** `PUT /projects/7/merge_requests/1`, in the order in which they came. */
  readonly calls: string[];
  /** Whatever in our requests or in the fake's answers GitLab's own description does not allow. */
  readonly violations: string[];
  fault: ((method: string, path: string) => Fault | null) | null;
  close(): Promise<void>;
}

const description = new URL("./fixtures/openapi.json", import.meta.url);
let contract: Contract | undefined;

/**
 * A GitLab with one project: real git over HTTP and the operations that we use, with the state behind them. Each request
 * of ours and each answer of its own is held against GitLab's published description.
 */
export async function startFakeGitLab(repository: string): Promise<FakeGitLab> {
  contract ??= readContract(description);
  const judge = contract;
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      fake.violations.push(String(error));
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake = Object.assign(gitLabWorld(repository, url), {
    url,
    calls: [] as string[],
    violations: [] as string[],
    fault: null as FakeGitLab["fault"],
    close,
  });
  return fake;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const asked = new URL(request.url ?? "/", url);
    const method = request.method ?? "GET";
    const isApi = asked.pathname.startsWith("/api/v4/");
    const path = asked.pathname.replace(/^\/api\/v4/, "");
    if (isApi) fake.calls.push(`${method} ${path}`);
    const fault = fake.fault?.(method, path) ?? null;
    if (fault === "break_before") return void request.socket.destroy();
    if (fault && typeof fault === "object") return send(response, [fault.status, fault.body], fault.headers);
    if (!isApi) return git(request, response, asked);
    const body = await bodyOf(request);
    const answer: Answer =
      request.headers["private-token"] === fake.token
        ? answered(method, path, asked.searchParams, body)
        : [401, { message: "401 Unauthorized" }];
    if (fault === "break_after") return void request.socket.destroy();
    send(response, answer);
  }

  function answered(method: string, path: string, query: URLSearchParams, body: unknown): Answer {
    const operation = judge.match(method, path);
    const handler = operation ? HANDLERS[operation.name] : undefined;
    if (!operation || !handler) {
      fake.violations.push(`${method} ${path} is not described`);
      return [404, { error: "404 Not Found" }];
    }
    const problems = judge.request(operation, { method, path, query, body });
    fake.violations.push(...problems.map((problem) => `${operation.name}: ${problem}`));
    const { id } = operation.values;
    if (id !== undefined && id !== "7" && id !== "acme/shop")
      return [404, { message: "404 Project Not Found" }];
    const answer = handler(fake, {
      values: operation.values,
      query,
      body: (body ?? {}) as Record<string, unknown>,
    });
    return described(operation, answer);
  }

  function described(operation: Operation, answer: Answer): Answer {
    const [status, body] = answer;
    // Errors are not described for each operation.
    const problems = status < 400 ? judge.response(operation, status, body) : [];
    fake.violations.push(...problems.map((problem) => `${operation.name} answers ${status}: ${problem}`));
    return answer;
  }

  function git(request: IncomingMessage, response: ServerResponse, asked: URL): void {
    const rest = /^\/acme\/shop\.git(\/.*)$/.exec(asked.pathname)?.[1];
    if (basicCredential(request)?.password !== fake.token) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="GitLab"' }).end();
    } else if (!rest) response.writeHead(404).end();
    else serveGit(repository, rest, asked.search.slice(1), request, response);
  }

  async function close(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
}

function send(
  response: ServerResponse,
  [status, body]: Answer,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = typeof body === "string";
  response.writeHead(status, { "content-type": text ? "text/plain" : "application/json", ...headers });
  response.end(text ? body : JSON.stringify(body ?? {}));
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
