export interface Post {
  author: string;
  text: string;
}

/** The tags of a post, each once. */
export function tagsOf(post: Post): Set<string> {
  return new Set(Array.from(post.text.matchAll(/#(\p{L}+)/gu), ([, tag]) => tag!.toLowerCase()));
}
