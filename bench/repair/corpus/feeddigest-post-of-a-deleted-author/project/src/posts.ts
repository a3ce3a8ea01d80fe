export interface Author {
  id: number;
  name: string;
}

export interface Post {
  id: number;
  title: string;
  author: Author | null;
  likes: number;
}

/** Whoever has left is still somebody. */
export function authorName(post: Post): string {
  return post.author?.name ?? "former member";
}
