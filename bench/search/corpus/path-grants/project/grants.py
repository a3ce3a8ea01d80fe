"""Who may see which folders. The most specific rule decides."""


class Grants:
    def __init__(self):
        self.rules = []

    def allow(self, path):
        self.rules.append((tidy(path), True))

    def deny(self, path):
        self.rules.append((tidy(path), False))

    def decision(self, path):
        """The rule of the deepest folder around the path, the later one of two; nothing is open without one."""
        path = tidy(path)
        deepest, allowed = -1, False
        for rule, is_allowed in self.rules:
            if contains(rule, path) and len(rule) >= deepest:
                deepest, allowed = len(rule), is_allowed
        return allowed

    def visible(self, paths):
        return [path for path in paths if self.decision(path)]


def tidy(path):
    return "/" + "/".join(part for part in path.split("/") if part)


def contains(folder, path):
    return folder == "/" or path == folder or path.startswith(folder)
