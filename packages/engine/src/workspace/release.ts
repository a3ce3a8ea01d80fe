import type { CanonicalEvent } from "@bugstack/event";
import type { ReleaseRecords } from "../repair/request.ts";
import { newestMatchingCommit, sourceFrames } from "./matching-source.ts";
import type { Mirror } from "./mirror.ts";
import { commitOfHash, listTags, type Tag } from "./objects.ts";

export interface ResolvedRelease {
  /** Full hash. */
  readonly commit: string;
  readonly how: "hash" | "tag" | "sent by the SDK" | "deployment" | "matching source";
}

export interface ReleaseQuestion {
  readonly mirror: Mirror;
  readonly event: CanonicalEvent;
  readonly releases: ReleaseRecords | null;
}

const MOST_NAME_LENGTH = 250;

/**
 * The commit that the event's release was built from, by the surest evidence there is: its name is a hash; a tag
 * carries its name; the SDK knew the commit; a deployment was recorded; the newest commit whose text matches every
 * frame. Null when none speaks: then nothing about the event can be verified.
 */
export async function resolveRelease(question: ReleaseQuestion): Promise<ResolvedRelease | null> {
  const { mirror, event, releases } = question;
  const { gitDirectory } = mirror;
  const names = releaseNames(event.release);
  for (const name of names) {
    const commit = await commitOfHash(gitDirectory, name);
    if (commit !== null) return { commit, how: "hash" };
  }
  const tagged = names.length === 0 ? null : commitOfTag(await listTags(gitDirectory), names);
  if (tagged !== null) return { commit: tagged, how: "tag" };
  const sent = event.commit === null ? null : await commitOfHash(gitDirectory, event.commit);
  if (sent !== null) return { commit: sent, how: "sent by the SDK" };
  const recorded = event.release === null ? null : ((await releases?.commitOf(event.release)) ?? null);
  const deployed = recorded === null ? null : await commitOfHash(gitDirectory, recorded);
  if (deployed !== null) return { commit: deployed, how: "deployment" };
  const matching = await newestMatchingCommit(gitDirectory, mirror.head, sourceFrames(event));
  return matching === null ? null : { commit: matching, how: "matching source" };
}

/**
 * What a release may be called in the repository: itself, and without the package that SDKs put in front
 * (`shop@1.4.0`). Names that could pass for an option, and oversized ones, are no names.
 */
export function releaseNames(release: string | null): readonly string[] {
  if (release === null) return [];
  const version = release.slice(release.lastIndexOf("@") + 1);
  return [...new Set([release, version])].filter(
    (name) =>
      name !== "" && name.length <= MOST_NAME_LENGTH && !name.startsWith("-") && !/\s|\p{Cc}/u.test(name),
  );
}

/** Tag `X`, `vX`, or `name@X` when all tags of that form agree. Tags are compared as text and never given to git. */
function commitOfTag(tags: readonly Tag[], names: readonly string[]): string | null {
  const commits = new Map(tags.map(({ name, commit }) => [name, commit]));
  const spelled = names.flatMap((name) => [name, `v${name}`]).map((name) => commits.get(name));
  const exact = spelled.find((commit) => commit !== undefined);
  if (exact !== undefined) return exact;
  const version = names.at(-1) as string;
  const packaged = tags.filter(({ name }) => name.endsWith(`@${version}`) || name.endsWith(`@v${version}`));
  const [first, ...others] = new Set(packaged.map(({ commit }) => commit));
  return first !== undefined && others.length === 0 ? first : null;
}
