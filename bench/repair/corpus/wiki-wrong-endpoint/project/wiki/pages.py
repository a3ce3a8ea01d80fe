class Pages:
    def __init__(self):
        self.texts = {"start": ["Hello", "Hello, all"], "rules": ["Be kind"]}
        self.moved = {"home": "start"}

    def latest(self, name):
        versions = self.texts.get(name)
        return versions[-1] if versions else None

    def versions(self, name):
        return self.texts.get(name, [])
