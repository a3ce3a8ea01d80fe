import { authorName, type Post } from "./posts.ts";

export function line(post: Post): string {
  const likes = post.likes === 1 ? "1 like" : `${post.likes} likes`;
  return `${authorName(post)}: ${post.title} (${likes})`;
}

export function topLine(posts: Post[]): string {
  const [first] = posts;
  return first ? `Most liked: ${first.title} by ${authorName(first)}` : "Nothing was posted";
}
