export class ArticleController {
  constructor(store) {
    this.store = store;
  }

  list(req, res) {
    res.json(this.store.all().map(({ slug }) => slug));
  }

  show(req, res) {
    const article = this.store.bySlug(req.params.slug);
    if (!article) return res.status(404).json({ error: "not_found" });
    return res.json(article);
  }
}
