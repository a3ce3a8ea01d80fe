const LONGEST = 60;

/** Addresses under which readers pass a post on. */
export function shareLinks({ slug, title }, site) {
  const url = encodeURIComponent(`${site}/posts/${slug}`);
  const text = encodeURIComponent(title.slice(0, LONGEST));
  return {
    mail: `mailto:?subject=${text}&body=${url}`,
    chat: `https://chat.example.com/share?text=${text}&url=${url}`,
  };
}
