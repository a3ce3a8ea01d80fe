import { z } from "zod";
import type { HostComment, Reviewer } from "../hosted/host.ts";
import type { ForgeClient } from "../http/client.ts";
import { DEVELOPER, type Located } from "./project.ts";

const Note = z.object({
  id: z.number(),
  body: z.string().nullish(),
  system: z.boolean().nullish(),
  author: z.object({ id: z.number(), username: z.string() }).nullish(),
  created_at: z.iso.datetime({ offset: true }),
});

export async function readNotes(
  client: ForgeClient,
  at: Located,
  number: number,
): Promise<readonly HostComment[]> {
  const query = { order_by: "created_at", sort: "asc" };
  const found = z.array(Note).parse(await client.pages(`${at.path}/merge_requests/${number}/notes`, query));
  return Promise.all(
    found
      .filter((note) => note.system !== true)
      .map(async (note) => {
        const body = note.body ?? "";
        // It only matters where somebody gives a command.
        const trusted =
          body.trimStart().startsWith("/") && note.author
            ? await mayWrite(client, at, note.author.id)
            : false;
        const author = note.author?.username ?? "ghost";
        return { id: String(note.id), author, body, trusted, at: new Date(note.created_at) };
      }),
  );
}

const Member = z.object({ access_level: z.number() });

async function mayWrite(client: ForgeClient, { path }: Located, user: number): Promise<boolean> {
  const { status, body } = await client.call("GET", `${path}/members/all/${user}`, { accepts: [403, 404] });
  return status < 300 && Member.parse(body).access_level >= DEVELOPER;
}

const Users = z.array(z.object({ id: z.number(), username: z.string(), public_email: z.string().nullish() }));

/** Labels are made by GitLab where they are missing; who is no user there is left out, groups cannot be asked. */
export async function decorate(
  client: ForgeClient,
  at: Located,
  number: number,
  labels: readonly string[],
  reviewers: readonly Reviewer[],
): Promise<void> {
  const ids = (await Promise.all(reviewers.map((reviewer) => userOf(client, reviewer)))).filter(
    (id) => id !== null,
  );
  const body = {
    ...(labels.length > 0 ? { add_labels: labels.join(",") } : {}),
    ...(ids.length > 0 ? { reviewer_ids: ids } : {}),
  };
  if (Object.keys(body).length === 0) return;
  await client.call("PUT", `${at.path}/merge_requests/${number}`, { body, accepts: [400, 403, 404] });
}

async function userOf(client: ForgeClient, reviewer: Reviewer): Promise<number | null> {
  if (reviewer.kind === "team") return null;
  const query = reviewer.kind === "user" ? { username: reviewer.name } : { search: reviewer.address };
  const { status, body } = await client.call("GET", "/users", { query, accepts: [403] });
  const users = status < 300 ? Users.parse(body) : [];
  const found =
    reviewer.kind === "user"
      ? users[0]
      : users.find((user) => user.public_email?.toLowerCase() === reviewer.address.toLowerCase());
  return found?.id ?? null;
}
