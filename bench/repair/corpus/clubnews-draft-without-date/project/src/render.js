function iso(time) {
  return new Date(time).toISOString();
}

/** A post as the app shows it; times are ISO text, or null where it has none. */
function renderPost(post) {
  return {
    id: post.id,
    title: post.title,
    published: iso(post.publishedAt),
    edited: post.editedAt ? iso(post.editedAt) : null,
  };
}

/** The published ones, newest first, for the feed. */
function renderFeed(posts) {
  return posts
    .filter((post) => post.publishedAt)
    .toSorted((a, b) => b.publishedAt - a.publishedAt)
    .map((post) => ({ title: post.title, published: iso(post.publishedAt) }));
}

module.exports = { renderPost, renderFeed };
