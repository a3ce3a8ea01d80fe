import type { GitLabWorld, Merging } from "./gitlab-world.ts";

export interface Call {
  /** Values of the path's parameters. */
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Record<string, unknown>;
}
export type Answer = readonly [status: number, body: unknown];
type Handler = (world: GitLabWorld, call: Call) => Answer;

const MISSING: Answer = [404, { message: "404 Not found" }];

function withRequest(answer: (world: GitLabWorld, found: Merging, call: Call) => Answer): Handler {
  return (world, call) => {
    const found = world.seen(Number(call.values.merge_request_iid));
    return found ? answer(world, found, call) : MISSING;
  };
}

/** By the description's name of the operation. */
export const HANDLERS: Readonly<Record<string, Handler>> = {
  "get /projects/{id}": ({ git, settings }) => [
    200,
    {
      id: 7,
      path_with_namespace: "acme/shop",
      default_branch: git("symbolic-ref", "--short", "HEAD"),
      archived: settings.archived,
      merge_method: settings.mergeCommits === "none" ? "ff" : "merge",
      squash_option: settings.squash,
      only_allow_merge_if_pipeline_succeeds: settings.pipelineRequired,
      permissions: { project_access: { access_level: settings.accessLevel }, group_access: null },
    },
  ],
  "get /projects/{id}/repository/branches/{branch}": (world, { values }) => {
    const id = world.at(`refs/heads/${values.branch}`);
    return id ? [200, { name: values.branch, commit: { id } }] : [404, { message: "404 Branch Not Found" }];
  },
  "get /projects/{id}/merge_requests": (world, { query }) => {
    const found = [...world.requests.keys()]
      .map((iid) => world.seen(iid))
      .filter((one) => one !== null && one.source_branch === query.get("source_branch"));
    return [200, found.map((one) => one && world.view(one)).toReversed()];
  },
  "post /projects/{id}/merge_requests": open,
  "get /projects/{id}/merge_requests/{merge_request_iid}": withRequest((world, found) => [
    200,
    world.view(found),
  ]),
  "put /projects/{id}/merge_requests/{merge_request_iid}": withRequest((world, found, { body }) => {
    if (typeof body.title === "string") found.title = body.title;
    if (typeof body.description === "string") found.description = body.description;
    if (typeof body.add_labels === "string") found.labels.push(...body.add_labels.split(","));
    if (Array.isArray(body.reviewer_ids)) found.reviewers = body.reviewer_ids as number[];
    if (body.state_event === "close" && found.state === "opened") found.state = "closed";
    return [200, world.view(found)];
  }),
  "put /projects/{id}/merge_requests/{merge_request_iid}/merge": withRequest(merge),
  "get /projects/{id}/merge_requests/{merge_request_iid}/notes": (world, { values }) => [
    200,
    world.notes.filter((note) => note.iid === Number(values.merge_request_iid)).map(noteView),
  ],
  "post /projects/{id}/merge_requests/{merge_request_iid}/notes": (world, { values, body }) => {
    const note = {
      id: world.next(),
      iid: Number(values.merge_request_iid),
      body: String(body.body),
      author: 1,
    };
    world.notes.push(note);
    return [201, noteView(note)];
  },
  "get /projects/{id}/members/all/{user_id}": ({ settings }, { values }) => {
    const id = Number(values.user_id);
    const level = settings.members.get(id);
    return level ? [200, { id, access_level: level }] : MISSING;
  },
  "get /users": ({ users }, { query }) => [
    200,
    users.filter((user) =>
      query.has("username")
        ? user.username === query.get("username")
        : user.public_email === query.get("search") || user.username.includes(query.get("search") ?? ""),
    ),
  ],
  "get /projects/{id}/pipelines": ({ pipelines }, { query }) => [
    200,
    pipelines.filter((one) => one.sha === query.get("sha")).toReversed(),
  ],
  "get /projects/{id}/pipelines/{pipeline_id}/jobs": (_, { values }) => {
    const id = Number(values.pipeline_id) * 10;
    return [
      200,
      [
        { id, name: "tests", status: "failed", allow_failure: false, web_url: "https://x" },
        { id: id + 1, name: "lint", status: "failed", allow_failure: true, web_url: "https://x" },
      ],
    ];
  },
  "get /projects/{id}/jobs/{job_id}/trace": () => [200, "1 failed, 11 passed"],
  "get /projects/{id}/deployments": ({ deployments }, { query }) => [
    200,
    deployments
      .filter((one) => one.status === query.get("status"))
      .map(({ id, sha, status, environment, at }) => ({
        ...{ id, sha, status, created_at: at, updated_at: at },
        environment: { id: 1, name: environment },
      })),
  ],
  "get /projects/{id}/releases": ({ releases }) => [
    200,
    releases.map(({ tag_name, released_at, commit, upcoming }) => ({
      ...{ tag_name, released_at, upcoming_release: upcoming ?? false },
      commit: { id: commit },
    })),
  ],
};

function open(world: GitLabWorld, { body }: Call): Answer {
  const given = body as Record<string, string>;
  const { source_branch: branch = "", target_branch: target = "", title = "", description = "" } = given;
  const sha = world.at(`refs/heads/${branch}`);
  if (!sha) return [400, { message: ["Source branch does not exist"] }];
  const already = [...world.requests.values()].find(
    (one) => one.source_branch === branch && one.state === "opened" && one.source_project_id === 7,
  );
  if (already) {
    const message = `Another open merge request already exists for this source branch: !${already.iid}`;
    return [409, { message: [message] }];
  }
  const iid = world.next();
  const made: Merging = {
    ...{ iid, source_branch: branch, target_branch: target, title, description, sha },
    ...{ source_project_id: 7, state: "opened", labels: [], reviewers: [] },
    ...{ merge_commit_sha: null, squash_commit_sha: null },
  };
  world.requests.set(iid, made);
  return [201, world.view(made)];
}

function merge(world: GitLabWorld, found: Merging, { body }: Call): Answer {
  const { settings, git, at } = world;
  if (settings.mergeForbidden) return [401, { message: "401 Unauthorized" }];
  if (body.sha !== found.sha) return [409, { message: "SHA does not match HEAD of source branch" }];
  if (world.view(found).detailed_merge_status !== "mergeable")
    return [405, { message: "405 Method Not Allowed" }];
  const target = at(`refs/heads/${found.target_branch}`) ?? "";
  const tree = world.mergedTree(target, found.sha) ?? "";
  const made = (message: string, ...parents: readonly string[]) =>
    git("commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-m", message);
  const squashed = settings.squash === "always" && body.squash === true;
  const head = squashed ? made(found.title, target) : found.sha;
  const after =
    settings.mergeCommits === "none" ? head : made(`Merge branch '${found.source_branch}'`, target, head);
  git("update-ref", `refs/heads/${found.target_branch}`, after, target);
  found.state = "merged";
  found.squash_commit_sha = squashed ? head : null;
  found.merge_commit_sha = settings.mergeCommits === "none" ? null : after;
  return [200, world.view(found)];
}

function noteView({ id, body, author, system }: GitLabWorld["notes"][number]) {
  return {
    ...{ id, body, system: system ?? false, created_at: "2026-11-26T00:00:00.000Z" },
    author: { id: author, username: `user-${author}` },
  };
}
