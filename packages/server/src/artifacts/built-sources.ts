import { filesOfCommit, leadByBuild } from "@bugstack/engine/project";
import { type CanonicalEvent, isOpenFrame } from "@bugstack/event";
import type { Kysely } from "kysely";
import { repositoryAtHand } from "../forges/repository-folder.ts";
import { commitOfRelease } from "../projects/releases.ts";
import type { Database } from "../store/tables/database.ts";

/** An event as it is shown: where no uploaded map has led its frames, by the build output that the repository keeps. */
export type ShownEvent = (projectId: string, event: CanonicalEvent) => Promise<CanonicalEvent>;

const PLATFORMS = new Set(["javascript", "node"]);
/** Commits whose maps are known by name. */
const MOST_COMMITS = 50;
/** Of one map or compiled file: a page waits for it. */
const MOST_BYTES = 4 * 1024 ** 2;

/**
 * Leads frames when somebody looks, not when events come: grouping does not wait for a repository, and does not depend on
 * whether it was there yet. What is on this machine already is read, of the commit that the event's release is; a map
 * counts only where the compiled file beside it says what the frames say.
 */
export function createBuiltSources(db: Kysely<Database>, home: string): ShownEvent {
  const commits = new Map<string, ReturnType<typeof filesOfCommit>>();

  function filesOf(directory: string, commit: string) {
    const key = `${directory} ${commit}`;
    const files = commits.get(key) ?? filesOfCommit(directory, commit, MOST_BYTES);
    // The one that was used longest ago goes first.
    commits.delete(key);
    commits.set(key, files);
    if (commits.size > MOST_COMMITS) commits.delete(commits.keys().next().value ?? "");
    return files;
  }

  return async (projectId, event) => {
    const { release } = event;
    if (!PLATFORMS.has(event.platform) || release === null) return event;
    if (!event.exceptions.some(({ frames }) => frames.some(isOpenFrame))) return event;
    const project = await db
      .selectFrom("projects")
      .select(["id", "forge", "repository_kind", "repository_url"])
      .where("id", "=", projectId)
      .executeTakeFirst();
    const directory = project ? repositoryAtHand(home, project) : null;
    if (directory === null) return event;
    const commit = (await commitOfRelease(db, projectId, release)) ?? event.commit;
    if (commit === null || !/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(commit)) return event;
    // A repository that is being changed this moment must not take the page with it.
    return leadByBuild(event, filesOf(directory, commit)).catch(() => event);
  };
}
