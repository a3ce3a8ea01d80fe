class Standup:
    """What has been said in one channel this morning."""

    def __init__(self, members=()):
        self.members = set(members)
        self.answers = {}
        self.cheers = {}

    def answer(self, user, text):
        self.members.add(user)
        self.answers[user] = text.strip()

    def cheer(self, user):
        self.cheers[user] = self.cheers.get(user, 0) + 1

    def missing(self):
        return sorted(self.members - self.answers.keys())

    def summary(self):
        lines = [f"<@{user}>: {text}" for user, text in sorted(self.answers.items())]
        lines.append(f"{len(self.answers)} of {len(self.members)} have answered")
        if self.missing():
            lines.append("missing: " + ", ".join(f"<@{user}>" for user in self.missing()))
        if self.cheers:
            best = max(sorted(self.cheers), key=self.cheers.get)
            lines.append(f"most cheerful: <@{best}>")
        return "\n".join(lines)
