import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { basicCredential, serveGit } from "../../testing/git-http.ts";

const TOKEN = "glpat-for-tests";

interface Merging {
  readonly iid: number;
  readonly source_branch: string;
  readonly target_branch: string;
  title: string;
  description: string;
  state: "opened" | "closed" | "merged";
  sha: string;
  merge_commit_sha: string | null;
  labels: string[];
}

/**
 * A GitLab with one project: real git over HTTP and the operations that we use, as GitLab's documentation describes
 * them. What it does not know, in a path or among the names in a body or query, is noted as a violation.
 */
export interface FakeGitLab {
  readonly url: string;
  readonly token: string;
  readonly violations: string[];
  readonly settings: { pipelineRequired: boolean; approvalsMissing: boolean; members: Map<number, number> };
  readonly pipelines: { id: number; sha: string; status: string; source: string }[];
  readonly requests: Map<number, Merging>;
  readonly notes: { id: number; iid: number; body: string; author: number }[];
  git(...args: string[]): string;
  close(): Promise<void>;
}

interface Call {
  readonly values: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}
type Answer = readonly [status: number, body: unknown];

interface Operation {
  readonly method: string;
  readonly pattern: RegExp;
  /** Names that GitLab's documentation has for query and body. */
  readonly names: readonly string[];
  readonly answer: (call: Call) => Answer;
}

export async function startFakeGitLab(repository: string): Promise<FakeGitLab> {
  let serial = 0;
  const git = (...args: string[]) =>
    execFileSync("git", ["--git-dir", repository, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        PATH: process.env.PATH ?? "",
        HOME: "/nonexistent",
        GIT_AUTHOR_NAME: "GitLab",
        GIT_AUTHOR_EMAIL: "gitlab@example.org",
        GIT_COMMITTER_NAME: "GitLab",
        GIT_COMMITTER_EMAIL: "gitlab@example.org",
      },
    }).trimEnd();
  const at = (ref: string): string | null => {
    try {
      return git("rev-parse", "--verify", "--quiet", `${ref}^{commit}`);
    } catch {
      return null;
    }
  };
  const fake = {
    url: "",
    token: TOKEN,
    violations: [] as string[],
    settings: { pipelineRequired: true, approvalsMissing: false, members: new Map<number, number>() },
    pipelines: [] as FakeGitLab["pipelines"],
    requests: new Map<number, Merging>(),
    notes: [] as FakeGitLab["notes"],
    git,
    close,
  };

  const project = "/projects/(?:acme%2Fshop|7)";
  const operation = (
    method: string,
    path: string,
    names: readonly string[],
    answer: (call: Call) => Answer,
  ): Operation => ({ method, pattern: new RegExp(`^${project}${path}$`), names, answer });
  const paging = ["per_page", "page"];
  const operations: readonly Operation[] = [
    operation("GET", "", [], () => [
      200,
      {
        id: 7,
        path_with_namespace: "acme/shop",
        default_branch: git("symbolic-ref", "--short", "HEAD"),
        archived: false,
        merge_method: "merge",
        squash_option: "default_off",
        only_allow_merge_if_pipeline_succeeds: fake.settings.pipelineRequired,
        permissions: { project_access: { access_level: 30 }, group_access: null },
      },
    ]),
    operation("GET", "/repository/branches/([^/]+)", [], ({ values }) => {
      const id = at(`refs/heads/${decodeURIComponent(values[0] ?? "")}`);
      return id ? [200, { name: values[0], commit: { id } }] : [404, { message: "404 Branch Not Found" }];
    }),
    operation(
      "GET",
      "/merge_requests",
      [...paging, "source_branch", "state", "order_by", "sort"],
      ({ query }) => {
        const found = [...fake.requests.keys()]
          .map(seen)
          .filter((one) => one?.source_branch === query.get("source_branch"));
        return [200, found.map((one) => one && view(one)).toReversed()];
      },
    ),
    operation(
      "POST",
      "/merge_requests",
      ["source_branch", "target_branch", "title", "description", "remove_source_branch"],
      ({ body }) => {
        const {
          source_branch: branch,
          target_branch: target,
          title,
          description,
        } = body as Record<string, string>;
        const sha = at(`refs/heads/${branch}`);
        if (!sha) return [400, { message: ["Source branch does not exist"] }];
        const open = [...fake.requests.values()].find(
          (one) => one.source_branch === branch && one.state === "opened",
        );
        if (open)
          return [
            409,
            { message: [`Another open merge request already exists for this source branch: !${open.iid}`] },
          ];
        serial += 1;
        const made: Merging = {
          ...{
            iid: serial,
            source_branch: branch ?? "",
            target_branch: target ?? "",
            title: title ?? "",
            sha,
          },
          ...{ description: description ?? "", state: "opened", merge_commit_sha: null, labels: [] },
        };
        fake.requests.set(serial, made);
        return [201, view(made)];
      },
    ),
    operation("GET", "/merge_requests/(\\d+)", [], ({ values }) => {
      const found = seen(Number(values[0]));
      return found ? [200, view(found)] : [404, { message: "404 Not found" }];
    }),
    operation(
      "PUT",
      "/merge_requests/(\\d+)",
      ["title", "description", "state_event", "add_labels", "reviewer_ids"],
      ({ values, body }) => {
        const found = seen(Number(values[0]));
        if (!found) return [404, { message: "404 Not found" }];
        if (typeof body.title === "string") found.title = body.title;
        if (typeof body.description === "string") found.description = body.description;
        if (typeof body.add_labels === "string") found.labels.push(...body.add_labels.split(","));
        if (body.state_event === "close" && found.state === "opened") found.state = "closed";
        return [200, view(found)];
      },
    ),
    operation("PUT", "/merge_requests/(\\d+)/merge", ["sha", "squash"], ({ values, body }) => {
      const found = seen(Number(values[0]));
      if (!found) return [404, { message: "404 Not found" }];
      if (body.sha !== found.sha) return [409, { message: "SHA does not match HEAD of source branch" }];
      if (view(found).detailed_merge_status !== "mergeable")
        return [405, { message: "405 Method Not Allowed" }];
      const target = at(`refs/heads/${found.target_branch}`) ?? "";
      const tree = merged(target, found.sha) ?? "";
      const commit = git(
        "commit-tree",
        tree,
        "-p",
        target,
        "-p",
        found.sha,
        "-m",
        `Merge branch '${found.source_branch}'`,
      );
      git("update-ref", `refs/heads/${found.target_branch}`, commit, target);
      found.state = "merged";
      found.merge_commit_sha = commit;
      return [200, view(found)];
    }),
    operation("GET", "/merge_requests/(\\d+)/notes", [...paging, "order_by", "sort"], ({ values }) => [
      200,
      fake.notes.filter((note) => note.iid === Number(values[0])).map(noteView),
    ]),
    operation("POST", "/merge_requests/(\\d+)/notes", ["body"], ({ values, body }) => {
      serial += 1;
      const note = { id: serial, iid: Number(values[0]), body: String(body.body), author: 1 };
      fake.notes.push(note);
      return [201, noteView(note)];
    }),
    operation("GET", "/members/all/(\\d+)", [], ({ values }) => {
      const level = fake.settings.members.get(Number(values[0]));
      return level
        ? [200, { id: Number(values[0]), access_level: level }]
        : [404, { message: "404 Not found" }];
    }),
    operation("GET", "/pipelines", [...paging, "sha", "order_by", "sort"], ({ query }) => [
      200,
      fake.pipelines.filter((one) => one.sha === query.get("sha")).toReversed(),
    ]),
    operation("GET", "/pipelines/(\\d+)/jobs", ["scope", "per_page"], ({ values }) => [
      200,
      [
        {
          id: Number(values[0]) * 10,
          name: "tests",
          status: "failed",
          allow_failure: false,
          web_url: "https://x",
        },
      ],
    ]),
    operation("GET", "/jobs/(\\d+)/trace", [], () => [200, "1 failed, 11 passed"]),
    operation("GET", "/deployments", [...paging, "status", "order_by", "sort"], () => [200, []]),
    operation("GET", "/releases", paging, () => [200, []]),
  ];

  function seen(iid: number): Merging | null {
    const found = fake.requests.get(iid);
    if (found?.state === "opened") found.sha = at(`refs/heads/${found.source_branch}`) ?? found.sha;
    return found ?? null;
  }
  function merged(target: string, head: string): string | null {
    try {
      return git("merge-tree", "--write-tree", "--no-messages", target, head).split("\n")[0] ?? null;
    } catch {
      return null;
    }
  }
  function view(one: Merging) {
    const draft = /^draft:/i.test(one.title);
    const pipeline = fake.pipelines.findLast((run) => run.sha === one.sha)?.status;
    const blocked = fake.settings.pipelineRequired && pipeline !== "success";
    const conflict = merged(at(`refs/heads/${one.target_branch}`) ?? "", one.sha) === null;
    const status = draft
      ? "draft_status"
      : conflict
        ? "conflict"
        : blocked
          ? "ci_must_pass"
          : fake.settings.approvalsMissing
            ? "not_approved"
            : one.state === "opened"
              ? "mergeable"
              : "not_open";
    const web_url = `${fake.url}/acme/shop/-/merge_requests/${one.iid}`;
    return {
      ...one,
      draft,
      web_url,
      source_project_id: 7,
      squash_commit_sha: null,
      detailed_merge_status: status,
    };
  }
  function noteView({ id, body, author }: FakeGitLab["notes"][number]) {
    return {
      id,
      body,
      system: false,
      author: { id: author, username: `user-${author}` },
      created_at: "2026-11-26T00:00:00.000Z",
    };
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", fake.url);
    if (!url.pathname.startsWith("/api/v4")) {
      const rest = /^\/acme\/shop\.git(\/.*)$/.exec(url.pathname)?.[1];
      if (basicCredential(request)?.password !== TOKEN) {
        response.writeHead(401, { "www-authenticate": 'Basic realm="GitLab"' }).end();
      } else if (!rest) response.writeHead(404).end();
      else serveGit(repository, rest, url.search.slice(1), request, response);
      return;
    }
    const [status, body] =
      request.headers["private-token"] === TOKEN
        ? answer(request, url, await bodyOf(request))
        : [401, { message: "401 Unauthorized" }];
    response.writeHead(status, {
      "content-type": typeof body === "string" ? "text/plain" : "application/json",
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  }
  function answer(request: IncomingMessage, url: URL, body: Record<string, unknown>): Answer {
    const path = url.pathname.replace("/api/v4", "");
    if (path === "/users") return [200, []];
    for (const { method, pattern, names, answer: answered } of operations) {
      const match = pattern.exec(path);
      if (!match || method !== request.method) continue;
      for (const name of [...url.searchParams.keys(), ...Object.keys(body)]) {
        if (!names.includes(name)) fake.violations.push(`${method} ${path}: GitLab knows no ${name}`);
      }
      return answered({ values: match.slice(1), query: url.searchParams, body });
    }
    fake.violations.push(`${request.method} ${path} is not described`);
    return [404, { error: "404 Not Found" }];
  }

  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      fake.violations.push(String(error));
      response.writeHead(500).end();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  fake.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return fake;

  async function close(): Promise<void> {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString("utf8"));
}
