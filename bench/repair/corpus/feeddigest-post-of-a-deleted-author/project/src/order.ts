import type { Post } from "./posts.ts";

export function byLikes(posts: Post[]): Post[] {
  return posts.toSorted((a, b) => b.likes - a.likes || a.id - b.id);
}

/** By the name of the author, posts of the same by their title. */
export function byAuthor(posts: Post[]): Post[] {
  return posts.toSorted(
    (a, b) => a.author!.name.localeCompare(b.author!.name) || a.title.localeCompare(b.title),
  );
}
