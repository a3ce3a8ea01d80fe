class Person:
    def __init__(self, name, born=None):
        self.name = name
        self.born = born

    def label(self):
        return f"{self.name} ({self.born or '?'})"
