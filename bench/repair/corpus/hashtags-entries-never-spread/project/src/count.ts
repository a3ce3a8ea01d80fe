import { type Post, tagsOf } from "./post.ts";

/** How many posts have each tag. */
export function countTags(posts: Post[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const post of posts) {
    for (const tag of tagsOf(post)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return counts;
}

/** The tags of most posts, with those of as many in the order of the alphabet. */
export function topTags(posts: Post[], limit: number): [string, number][] {
  const counts: any = countTags(posts);
  return counts
    .entries()
    .sort(([a, x]: [string, number], [b, y]: [string, number]) => y - x || a.localeCompare(b))
    .slice(0, limit);
}
