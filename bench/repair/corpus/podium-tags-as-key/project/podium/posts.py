import json


class Post:
    def __init__(self, slug, tags, words):
        self.slug = slug
        self.tags = tags
        self.words = words

    @classmethod
    def read(cls, path):
        with open(path, encoding="utf-8") as file:
            return [cls(**entry) for entry in json.load(file)]
