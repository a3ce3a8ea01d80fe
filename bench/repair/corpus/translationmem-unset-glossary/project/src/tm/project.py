class Project:
    """A translation project with its segments and its glossary (source term to target term)."""

    def __init__(self, name, source, target, glossary=None, segments=None):
        self.name = name
        self.source = source
        self.target = target
        self.segments = list(segments or [])
        self.glossary = glossary

    def add(self, text, translation=None):
        self.segments.append({"text": text, "translation": translation})

    def define(self, term, translation):
        if self.glossary is None:
            self.glossary = {}
        self.glossary[term.lower()] = translation

    def done(self):
        return sum(1 for segment in self.segments if segment["translation"])
