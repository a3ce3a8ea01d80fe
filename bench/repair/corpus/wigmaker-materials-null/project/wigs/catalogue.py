class Catalogue(object):
    def __init__(self):
        self.articles = {}

    def put(self, article):
        is_new = article["sku"] not in self.articles
        self.articles[article["sku"]] = article
        return is_new

    def made_of(self, material):
        return sorted(sku for sku, article in self.articles.items() if material in article["materials"])
