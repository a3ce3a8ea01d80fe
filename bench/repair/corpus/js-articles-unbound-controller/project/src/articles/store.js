const articles = [{ slug: "hello", title: "Hello" }];

export const store = {
  all: () => articles,
  bySlug: (slug) => articles.find((article) => article.slug === slug),
};
