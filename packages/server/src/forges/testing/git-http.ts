import { execFileSync, spawn } from "node:child_process";
import type { IncomingMessage, ServerResponse } from "node:http";
import { basename, dirname } from "node:path";

/**
 * Real git over HTTP for a bare repository: git's own server program behind ours. `path` is what comes after the
 * repository's address, such as `/info/refs`.
 */
export function serveGit(
  repository: string,
  path: string,
  query: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const child = spawn("git", ["http-backend"], {
    env: {
      PATH: process.env.PATH ?? "",
      GIT_PROJECT_ROOT: dirname(repository),
      PATH_INFO: `/${basename(repository)}${path}`,
      GIT_HTTP_EXPORT_ALL: "1",
      REQUEST_METHOD: request.method ?? "GET",
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
      HTTP_GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
      REMOTE_USER: "somebody",
      REMOTE_ADDR: "127.0.0.1",
      GIT_CONFIG_COUNT: "2",
      GIT_CONFIG_KEY_0: "http.receivepack",
      GIT_CONFIG_VALUE_0: "true",
      GIT_CONFIG_KEY_1: "safe.directory",
      GIT_CONFIG_VALUE_1: "*",
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  request.pipe(child.stdin);
  child.stdin.on("error", () => undefined);
  child.on("error", () => response.writeHead(500).end());
  let head = Buffer.alloc(0);
  let started = false;
  child.stdout.on("data", (chunk: Buffer) => {
    if (started) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) return;
    started = true;
    const fields = head
      .subarray(0, end)
      .toString("latin1")
      .split("\r\n")
      .map((line) => line.split(/:\s*/, 2));
    const headers = Object.fromEntries(fields.map(([name = "", value = ""]) => [name.toLowerCase(), value]));
    const { status = "200", ...rest } = headers;
    response.writeHead(Number.parseInt(status, 10), rest);
    response.write(head.subarray(end + 4));
  });
  child.on("close", () => response.end());
}

/** Makes a bare repository that takes pushes. */
export function makeBare(directory: string): void {
  execFileSync("git", ["init", "--quiet", "--bare", "--initial-branch=main", directory]);
}

/** `name:password` of a request with basic authentication. */
export function basicCredential(request: IncomingMessage): { user: string; password: string } | null {
  const given = /^Basic\s+(\S+)$/i.exec(request.headers.authorization ?? "")?.[1];
  if (!given) return null;
  const [user = "", ...password] = Buffer.from(given, "base64").toString("utf8").split(":");
  return { user, password: password.join(":") };
}
