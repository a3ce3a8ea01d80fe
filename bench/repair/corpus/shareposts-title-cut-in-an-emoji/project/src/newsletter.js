import { shareLinks } from "./links.js";
import { subjectOf } from "./subject.js";

export function newsletter(posts, site) {
  if (posts.length === 0) return null;
  const parts = posts.map((post) => {
    const { mail, chat } = shareLinks(post, site);
    return `${post.title}\n${site}/posts/${post.slug}\nPass it on: ${mail} or ${chat}\n`;
  });
  return { subject: subjectOf(posts), text: parts.join("\n") };
}
