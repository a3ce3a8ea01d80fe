class Catalogue:
    def __init__(self):
        self.articles = {}

    def __len__(self):
        return len(self.articles)

    def put(self, article):
        self.articles[article.sku] = article

    def brands(self):
        return sorted({one.brand for one in self.articles.values() if one.brand})

    def of_brand(self, brand):
        return [one for one in self.articles.values() if one.brand == brand]

    def listing(self):
        for one in sorted(self.articles.values(), key=lambda each: each.sku):
            mark = "*" if one.available else " "
            yield f"{mark} {one.sku:<10} {one.title:<30} {one.price_cents / 100:>8.2f}"
