import { z } from "zod";
import type { HostComment, Reviewer } from "../hosted/host.ts";
import type { ForgeClient } from "../http/client.ts";
import type { Located } from "./repository.ts";

const Comment = z.object({
  id: z.number(),
  body: z.string().nullish(),
  user: z.object({ login: z.string() }).nullish(),
  created_at: z.iso.datetime({ offset: true }),
});

export async function readComments(
  client: ForgeClient,
  at: Located,
  number: number,
): Promise<readonly HostComment[]> {
  const { body } = await client.call("GET", `${at.path}/issues/${number}/comments`);
  const found = z.array(Comment).parse(body ?? []);
  return Promise.all(
    found.map(async (comment) => {
      const author = comment.user?.login ?? "ghost";
      const text = comment.body ?? "";
      // It only matters where somebody gives a command.
      const trusted = text.trimStart().startsWith("/") && (await mayWrite(client, at, author));
      return { id: String(comment.id), author, body: text, trusted, at: new Date(comment.created_at) };
    }),
  );
}

const Permission = z.object({ permission: z.string() });

async function mayWrite(client: ForgeClient, { path, repository }: Located, login: string): Promise<boolean> {
  if (login === repository.owner?.login) return true;
  const address = `${path}/collaborators/${encodeURIComponent(login)}/permission`;
  const { status, body } = await client.call("GET", address, { accepts: [403, 404] });
  return status < 300 && ["owner", "admin", "write"].includes(Permission.parse(body).permission);
}

const Label = z.object({ id: z.number(), name: z.string() });
const COLOUR = "#2f7ed8";

/** Labels are made where they are missing; a reviewer whom the forge refuses is left out. */
export async function decorate(
  client: ForgeClient,
  at: Located,
  number: number,
  labels: readonly string[],
  reviewers: readonly Reviewer[],
): Promise<void> {
  const known = new Map(
    z
      .array(Label)
      .parse(await client.pages(`${at.path}/labels`, {}))
      .map((label) => [label.name, label.id]),
  );
  const ids: number[] = [];
  for (const name of labels) {
    const id = known.get(name) ?? (await makeLabel(client, at, name));
    if (id !== null) ids.push(id);
  }
  if (ids.length > 0) {
    await client.call("POST", `${at.path}/issues/${number}/labels`, {
      body: { labels: ids },
      accepts: [403, 404],
    });
  }
  for (const reviewer of reviewers) {
    const body = await requestFor(client, reviewer);
    if (!body) continue;
    await client.call("POST", `${at.path}/pulls/${number}/requested_reviewers`, {
      body,
      accepts: [403, 404, 422],
    });
  }
}

async function makeLabel(client: ForgeClient, at: Located, name: string): Promise<number | null> {
  const made = await client.call("POST", `${at.path}/labels`, {
    body: { name, color: COLOUR },
    accepts: [403, 404, 422],
  });
  return made.status < 300 ? Label.parse(made.body).id : null;
}

const Users = z.object({
  data: z.array(z.object({ login: z.string(), email: z.string().nullish() })).nullish(),
});

async function requestFor(client: ForgeClient, reviewer: Reviewer): Promise<object | null> {
  if (reviewer.kind === "user") return { reviewers: [reviewer.name] };
  if (reviewer.kind === "team") return { team_reviewers: [reviewer.name.split("/").at(-1)] };
  const query = { q: reviewer.address, limit: 5 };
  const { status, body } = await client.call("GET", "/users/search", { query, accepts: [403, 404] });
  const users = status < 300 ? (Users.parse(body).data ?? []) : [];
  const found = users.find((user) => user.email?.toLowerCase() === reviewer.address.toLowerCase());
  return found ? { reviewers: [found.login] } : null;
}
