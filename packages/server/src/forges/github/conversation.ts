import { z } from "zod";
import type { HostComment, Reviewer } from "../hosted/host.ts";
import type { GitHubApi } from "./api.ts";
import type { Located } from "./repository.ts";

const Comment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
  author_association: z.string().nullish(),
  created_at: z.iso.datetime({ offset: true }),
});

const MEMBERS: ReadonlySet<string> = new Set(["OWNER", "MEMBER", "COLLABORATOR"]);

export async function readComments(
  api: GitHubApi,
  at: Located,
  number: number,
): Promise<readonly HostComment[]> {
  const found = z.array(Comment).parse(await api.rest.pages(`${at.path}/issues/${number}/comments`, {}));
  return Promise.all(
    found.map(async (comment) => {
      const author = comment.user?.login ?? "ghost";
      const body = comment.body ?? "";
      const member = MEMBERS.has(comment.author_association ?? "");
      // A member of the organisation need not have any right here; it matters where somebody gives a command.
      const trusted = member && (!body.trimStart().startsWith("/") || (await mayWrite(api, at, author)));
      return { id: String(comment.id), author, body, trusted, at: new Date(comment.created_at) };
    }),
  );
}

const Permission = z.object({ permission: z.string() });

async function mayWrite({ rest }: GitHubApi, { path }: Located, login: string): Promise<boolean> {
  const address = `${path}/collaborators/${encodeURIComponent(login)}/permission`;
  const { status, body } = await rest.call("GET", address, { accepts: [404] });
  return status < 300 && ["admin", "maintain", "write"].includes(Permission.parse(body).permission);
}

/** Labels are made where they are missing; a reviewer whom GitHub refuses is left out. */
export async function decorate(
  api: GitHubApi,
  at: Located,
  number: number,
  labels: readonly string[],
  reviewers: readonly Reviewer[],
): Promise<void> {
  if (labels.length > 0) {
    await api.rest.call("POST", `${at.path}/issues/${number}/labels`, {
      body: { labels },
      accepts: [403, 404, 422],
    });
  }
  const asked = (await Promise.all(reviewers.map((reviewer) => requestFor(api, at, reviewer)))).filter(
    (request) => request !== null,
  );
  for (const body of asked) {
    // One by one: GitHub refuses all when it refuses one, such as the author of the pull request.
    await api.rest.call("POST", `${at.path}/pulls/${number}/requested_reviewers`, {
      body,
      accepts: [403, 404, 422],
    });
  }
}

const Commits = z.array(z.object({ author: z.object({ login: z.string() }).nullish() }));

async function requestFor(
  { rest }: GitHubApi,
  at: Located,
  reviewer: Reviewer,
): Promise<{ reviewers: string[] } | { team_reviewers: string[] } | null> {
  switch (reviewer.kind) {
    case "user":
      return { reviewers: [reviewer.name] };
    case "team":
      return { team_reviewers: [reviewer.name.split("/").at(-1) ?? reviewer.name] };
    case "email": {
      const query = { author: reviewer.address, per_page: 1 };
      const { status, body } = await rest.call("GET", `${at.path}/commits`, {
        query,
        accepts: [404, 409, 422],
      });
      const login = status < 300 ? Commits.parse(body)[0]?.author?.login : undefined;
      return login ? { reviewers: [login] } : null;
    }
  }
}
