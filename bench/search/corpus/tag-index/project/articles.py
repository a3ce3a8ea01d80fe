"""Articles of a blog and their tags."""


class Article:
    def __init__(self, title, tags=[]):
        self.title = title
        self.tags = tags

    def tag(self, *names):
        for name in names:
            name = name.strip().lower()
            if name and name not in self.tags:
                self.tags.append(name)
        return self


class Blog:
    def __init__(self):
        self._articles = []

    def write(self, title, *tags):
        article = Article(title)
        article.tag(*tags)
        self._articles.append(article)
        return article

    def tagged(self, name):
        """Titles of the articles with a tag, in the order of their writing."""
        return [article.title for article in self._articles if name.lower() in article.tags]

    def cloud(self):
        """How often each tag is used, the most used first, then by name."""
        counts = {}
        for article in self._articles:
            for tag in article.tags:
                counts[tag] = counts.get(tag, 0) + 1
        return sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
