import { type Cdn, ThrottledError } from "./cdn.ts";

export interface Purge {
  kind: "path" | "tag";
  value: string;
}

/** What the CDN calls the purge; null where it has to wait for the next run. */
export async function purge(cdn: Cdn, { kind, value }: Purge): Promise<string | null> {
  try {
    if (kind === "tag") return await cdn.purgeTag(value);
    return cdn.purgePath(value);
  } catch (error) {
    if (error instanceof ThrottledError) return null;
    throw error;
  }
}

export async function purgeAll(cdn: Cdn, purges: Purge[]): Promise<{ done: string[]; later: Purge[] }> {
  const done: string[] = [];
  const later: Purge[] = [];
  for (const one of purges) {
    const name = await purge(cdn, one);
    if (name === null) later.push(one);
    else done.push(name);
  }
  return { done, later };
}
