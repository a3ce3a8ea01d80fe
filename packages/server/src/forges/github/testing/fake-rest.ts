import { randomBytes } from "node:crypto";
import { buildTree, isAppJwt, writeObject } from "./fake-objects.ts";
import { appView, commentView, pullView, userView } from "./fake-views.ts";
import { type FakePull, type FakeWorld, mergePull, requirementsOf } from "./fake-world.ts";

export interface FakeCall {
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
  /** The credential after `Bearer`. */
  readonly bearer: string;
  /** Address of the fake, for links. */
  readonly url: string;
}

export interface FakeAnswer {
  readonly status: number;
  /** Laid over the smallest answer that the description allows; an array's items over an item's. */
  readonly body?: unknown;
}

type Handler = (world: FakeWorld, call: FakeCall) => FakeAnswer;

/** What the fake does for each operation of the vendored description. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  "get /repos/{owner}/{repo}": (world) => ({
    status: 200,
    body: {
      node_id: "R_1",
      name: world.name,
      full_name: `${world.owner}/${world.name}`,
      default_branch: world.git("symbolic-ref", "--short", "HEAD"),
      archived: world.settings.archived,
      permissions: { admin: false, pull: true, push: true },
      allow_merge_commit: world.settings.allow.merge,
      allow_squash_merge: world.settings.allow.squash,
      allow_rebase_merge: world.settings.allow.rebase,
    },
  }),
  "get /repos/{owner}/{repo}/installation": (world, { bearer }) => {
    if (!isAppJwt(world, bearer)) return fail(401, "A JSON web token could not be decoded");
    return world.settings.installed
      ? { status: 200, body: { id: 99, account: null } }
      : fail(404, "Not Found");
  },
  "post /app/installations/{installation_id}/access_tokens": (world, { bearer, body }) => {
    if (!isAppJwt(world, bearer)) return fail(401, "A JSON web token could not be decoded");
    if (!world.settings.installed) return fail(404, "Not Found");
    if (world.settings.suspended) return fail(403, "This installation has been suspended");
    const token = `ghs_${randomBytes(12).toString("hex")}`;
    const until = Date.now() + 3_600_000;
    world.tokens.set(token, until);
    return {
      status: 201,
      body: { token, expires_at: new Date(until).toISOString(), permissions: body.permissions },
    };
  },
  "post /app-manifests/{code}/conversions": (world, { values }) => {
    if (values.code !== "good-code") return fail(404, "Not Found");
    const { id, privateKey: pem } = world.app;
    const secrets = { pem, webhook_secret: "hush", client_id: "Iv1", client_secret: "shh" };
    return {
      status: 201,
      body: {
        ...appView(id),
        slug: "bugstack-test",
        html_url: "https://github.example/apps/bugstack-test",
        ...secrets,
      },
    };
  },
  "get /repos/{owner}/{repo}/git/ref/{ref}": (world, { values }) => {
    const sha = world.at(`refs/${values.ref}`);
    return sha
      ? { status: 200, body: { ref: `refs/${values.ref}`, object: { type: "commit", sha } } }
      : fail(404, "Not Found");
  },
  "post /repos/{owner}/{repo}/git/refs": (world, { body }) => {
    const { ref, sha } = body as { ref: string; sha: string };
    if (isProtected(world, ref)) return fail(422, "Repository rule violations found");
    if (world.at(ref)) return fail(422, "Reference already exists");
    if (!world.at(sha)) return fail(422, "Object does not exist");
    world.git("update-ref", ref, sha);
    return { status: 201, body: { ref, object: { type: "commit", sha } } };
  },
  "post /repos/{owner}/{repo}/git/blobs": (world, { body }) => {
    const content = Buffer.from(String(body.content), body.encoding === "base64" ? "base64" : "utf8");
    return { status: 201, body: { sha: writeObject(world, "blob", content), url: "" } };
  },
  "post /repos/{owner}/{repo}/git/trees": (world, { body }) => {
    const entries = body.tree as { path: string; mode: string; sha: string | null }[];
    const sha = buildTree(world, String(body.base_tree), entries);
    return { status: 201, body: { sha, tree: [], truncated: false } };
  },
  "post /repos/{owner}/{repo}/git/commits": (world, { body }) => {
    const parents = body.parents as string[];
    if (parents.some((parent) => !world.at(parent))) return fail(422, "Parent does not exist");
    const args = [
      "commit-tree",
      String(body.tree),
      ...parents.flatMap((parent) => ["-p", parent]),
      "-m",
      String(body.message),
    ];
    return { status: 201, body: { sha: world.git(...args), message: String(body.message) } };
  },
  "get /repos/{owner}/{repo}/pulls": (world, { query, url }) => {
    const [, branch] = (query.get("head") ?? ":").split(/:(.*)/s);
    const found = [...world.pulls.keys()]
      .map((number) => world.seen(number) as FakePull)
      .filter((pull) => {
        if (pull.branch !== branch) return false;
        const seen = pull.computing < 3;
        if (!seen) pull.computing -= 1;
        return seen;
      })
      .toReversed();
    return page(
      query,
      found.map((pull) => pullView(world, pull, url)),
    );
  },
  "post /repos/{owner}/{repo}/pulls": (world, { body, url }) => {
    const { title, body: text, head, base, draft } = body as Record<string, string> & { draft: boolean };
    const sha = world.at(`refs/heads/${head}`);
    if (!sha) return fail(422, "Validation Failed");
    if ([...world.pulls.values()].some((pull) => pull.branch === head && pull.state === "open"))
      return fail(422, "Validation Failed", [`A pull request already exists for ${world.owner}:${head}.`]);
    if (draft && !world.settings.draftsSupported)
      return fail(422, "Draft pull requests are not supported in this repository.");
    const number = world.next();
    const pull: FakePull = {
      ...{
        number,
        branch: head ?? "",
        targetBranch: base ?? "",
        title: title ?? "",
        body: text ?? "",
        draft,
      },
      ...{ state: "open", head: sha, mergeCommit: null, labels: [], reviewers: [], queued: false },
      computing: world.settings.lag,
    };
    world.pulls.set(number, pull);
    return { status: 201, body: pullView(world, pull, url) };
  },
  "get /repos/{owner}/{repo}/pulls/{pull_number}": (world, { values, url }) => {
    const pull = world.seen(Number(values.pull_number));
    if (!pull) return fail(404, "Not Found");
    const view = pullView(world, pull, url);
    if (pull.computing > 0) pull.computing -= 1;
    return { status: 200, body: view };
  },
  "patch /repos/{owner}/{repo}/pulls/{pull_number}": (world, { values, body, url }) => {
    const pull = world.seen(Number(values.pull_number));
    if (!pull) return fail(404, "Not Found");
    if (typeof body.title === "string") pull.title = body.title;
    if (typeof body.body === "string") pull.body = body.body;
    if (body.state === "closed") pull.state = "closed";
    return { status: 200, body: pullView(world, pull, url) };
  },
  "put /repos/{owner}/{repo}/pulls/{pull_number}/merge": merge,
  "post /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers": (world, { values, body, url }) => {
    const pull = world.seen(Number(values.pull_number));
    if (!pull) return fail(422, "Validation Failed");
    const users = (body.reviewers ?? []) as string[];
    if (users.some((user) => !world.settings.collaborators.has(user)))
      return fail(422, "Reviews may only be requested from collaborators.");
    pull.reviewers.push(...users, ...((body.team_reviewers ?? []) as string[]));
    return { status: 201, body: pullView(world, pull, url) };
  },
  "post /repos/{owner}/{repo}/issues/{issue_number}/labels": (world, { values, body }) => {
    const pull = world.seen(Number(values.issue_number));
    if (!pull) return fail(404, "Not Found");
    pull.labels = [...new Set([...pull.labels, ...(body.labels as string[])])];
    return {
      status: 200,
      body: pull.labels.map((name) => ({
        id: 1,
        node_id: "",
        url: "",
        name,
        color: "ededed",
        default: false,
        description: null,
      })),
    };
  },
  "get /repos/{owner}/{repo}/issues/{issue_number}/comments": (world, { values, query }) => {
    const comments = world.comments.filter((one) => one.number === Number(values.issue_number));
    return page(query, comments.map(commentView));
  },
  "post /repos/{owner}/{repo}/issues/{issue_number}/comments": (world, { values, body }) => {
    const comment = {
      ...{ id: world.next(), number: Number(values.issue_number), author: "bugstack[bot]" },
      ...{ association: "NONE", body: String(body.body) },
    };
    world.comments.push(comment);
    return { status: 201, body: commentView(comment) };
  },
  "get /repos/{owner}/{repo}/commits/{ref}/check-runs": (world, { values, query }) => {
    const runs = world.checkRuns.filter((run) => run.sha === values.ref);
    const views = runs.map((run) => ({
      ...{ id: run.id, name: run.name, head_sha: run.sha, status: run.status, conclusion: run.conclusion },
      output: {
        title: `${run.name}: ${run.conclusion}`,
        summary: "12 tests",
        text: null,
        annotations_count: 0,
        annotations_url: "",
      },
      app: appView(run.app),
    }));
    return { status: 200, body: { total_count: runs.length, check_runs: cut(query, views) } };
  },
  "get /repos/{owner}/{repo}/commits/{ref}/status": (world, { values, query }) => {
    runChecks(world, values.ref ?? "");
    const newest = new Map(
      world.statuses.filter((one) => one.sha === values.ref).map((one) => [one.context, one]),
    );
    const statuses = [...newest.values()].map(({ context, state }) => ({
      context,
      state,
      description: `${context} ${state}`,
    }));
    return {
      status: 200,
      body: {
        sha: values.ref,
        state: "pending",
        total_count: statuses.length,
        statuses: cut(query, statuses),
      },
    };
  },
  "get /repos/{owner}/{repo}/commits": (world, { query }) => {
    const login = world.settings.logins.get(query.get("author") ?? "");
    return { status: 200, body: login ? [{ author: userView(login) }] : [] };
  },
  "get /repos/{owner}/{repo}/branches/{branch}": (world, { values }) => {
    const sha = world.at(`refs/heads/${values.branch}`);
    if (!sha) return fail(404, "Branch not found");
    const contexts = world.settings.requiredContexts;
    const protection = {
      enabled: true,
      required_status_checks: {
        enforcement_level: "non_admins",
        contexts,
        checks: contexts.map((context) => ({ context, app_id: null })),
      },
    };
    return { status: 200, body: { name: values.branch, commit: { sha }, protected: true, protection } };
  },
  "get /repos/{owner}/{repo}/rules/branches/{branch}": (world, { query }) =>
    page(query, world.settings.rules),
  "get /repos/{owner}/{repo}/collaborators/{username}/permission": (world, { values }) => {
    const permission = world.settings.collaborators.get(values.username ?? "");
    return permission
      ? { status: 200, body: { permission, role_name: permission, user: null } }
      : fail(404, "Not Found");
  },
  "get /repos/{owner}/{repo}/releases": (world) => ({
    status: 200,
    body: world.releases.map(({ tag, draft }) => ({
      tag_name: tag,
      draft,
      published_at: "2026-11-26T00:00:00Z",
    })),
  }),
};

function merge(world: FakeWorld, { values, body }: FakeCall): FakeAnswer {
  const pull = world.seen(Number(values.pull_number));
  if (!pull) return fail(404, "Not Found");
  const method = String(body.merge_method ?? "merge") as "merge" | "squash" | "rebase";
  if (pull.mergeCommit || pull.state === "closed") return fail(405, "Pull Request is not mergeable");
  if (pull.draft) return fail(405, "Pull Request is still a draft");
  if (body.sha !== pull.head) return fail(409, "Head branch was modified. Review and try the merge again.");
  if (!world.settings.allow[method]) {
    const names = { merge: "Merge commits are", squash: "Squash merges are", rebase: "Rebase merges are" };
    return fail(405, `${names[method]} not allowed on this repository.`);
  }
  if (pull.computing > 0) return fail(405, "Base branch was modified. Review and try the merge again.");
  const missing = requirementsOf(world, pull.head);
  if (missing) return fail(405, missing);
  const commit = mergePull(world, pull, method);
  if (!commit) return fail(405, "Pull Request is not mergeable");
  return { status: 200, body: { sha: commit, merged: true, message: "Pull Request successfully merged" } };
}

export function fail(status: number, message: string, errors?: readonly string[]): FakeAnswer {
  const more = errors
    ? { errors: errors.map((one) => ({ resource: "PullRequest", code: "custom", message: one })) }
    : {};
  return { status, body: { message, documentation_url: "https://docs.github.com/rest", ...more } };
}

function page(query: URLSearchParams, items: readonly unknown[]): FakeAnswer {
  return { status: 200, body: cut(query, items) };
}

function cut(query: URLSearchParams, items: readonly unknown[]): readonly unknown[] {
  const size = Number(query.get("per_page") ?? 30);
  const start = (Number(query.get("page") ?? 1) - 1) * size;
  return items.slice(start, start + size);
}

export function isProtected(world: FakeWorld, ref: string): boolean {
  return world.settings.protectedBranches.some((prefix) => ref.startsWith(`refs/heads/${prefix}`));
}

/** CI runs on every head of an open pull request, also on one that was pushed later; it is done when somebody asks. */
function runChecks(world: FakeWorld, sha: string): void {
  const state = world.settings.ci;
  if (!state || world.statuses.some((one) => one.sha === sha && one.context === "tests")) return;
  const isHead = [...world.pulls.values()].some(
    (pull) => pull.state === "open" && world.at(`refs/heads/${pull.branch}`) === sha,
  );
  if (isHead) world.statuses.push({ sha, context: "tests", state });
}
