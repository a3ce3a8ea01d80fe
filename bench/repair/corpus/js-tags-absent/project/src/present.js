export function presentArticle(article) {
  return {
    slug: article.slug,
    title: article.title,
    authors: (article.authors ?? []).map((author) => author.name),
    tags: article.tags.map((tag) => tag.toLowerCase()),
  };
}
