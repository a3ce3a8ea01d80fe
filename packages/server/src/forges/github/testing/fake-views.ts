import { type FakePull, type FakeWorld, mergedTree, requirementsOf } from "./fake-world.ts";

/** A pull request as the API shows it. */
export function pullView(world: FakeWorld, pull: FakePull, url: string): object {
  const name = `${world.owner}/${world.name}`;
  const target = world.at(`refs/heads/${pull.targetBranch}`) ?? "";
  const mergeable =
    pull.computing > 0 || pull.state === "closed" ? null : mergedTree(world, target, pull.head) !== null;
  const blocked = requirementsOf(world, pull.head) !== null;
  const state =
    mergeable === null
      ? "unknown"
      : !mergeable
        ? "dirty"
        : pull.draft
          ? "draft"
          : blocked
            ? "blocked"
            : "clean";
  return {
    ...{
      number: pull.number,
      node_id: `PR_${pull.number}`,
      title: pull.title,
      body: pull.body,
      draft: pull.draft,
    },
    html_url: `${url}/${name}/pull/${pull.number}`,
    state: pull.state,
    merged: pull.mergeCommit !== null,
    merged_at: pull.mergeCommit ? "2026-11-26T00:00:00Z" : null,
    merge_commit_sha: pull.mergeCommit ?? "0123456789012345678901234567890123456789",
    mergeable,
    mergeable_state: state,
    labels: [],
    head: {
      ref: pull.branch,
      sha: pull.head,
      label: `${world.owner}:${pull.branch}`,
      repo: { full_name: name },
    },
    base: { ref: pull.targetBranch, sha: target, label: pull.targetBranch, repo: { full_name: name } },
  };
}

export function commentView({ id, author, association, body }: FakeWorld["comments"][number]): object {
  return { id, body, user: userView(author), author_association: association };
}

/** A user with every field that GitHub promises. */
export function userView(login: string): object {
  const links = [
    "avatar_url",
    ...["url", "html_url", "followers_url", "following_url", "gists_url", "starred_url", "subscriptions_url"],
    ...["organizations_url", "repos_url", "events_url", "received_events_url"],
  ];
  const addresses = Object.fromEntries(links.map((name) => [name, `https://github.example/${login}`]));
  return { login, id: 1, node_id: "U_1", gravatar_id: null, type: "User", site_admin: false, ...addresses };
}

/** The App behind a check run. */
export function appView(id: number): object {
  const moments = { created_at: "2026-11-26T00:00:00Z", updated_at: "2026-11-26T00:00:00Z" };
  const links = { external_url: "https://github.example", html_url: "https://github.example" };
  const texts = { node_id: "A_1", slug: "github-actions", name: "CI", description: "Runs the tests." };
  return { id, ...texts, ...links, ...moments, owner: userView("github"), permissions: {}, events: [] };
}
