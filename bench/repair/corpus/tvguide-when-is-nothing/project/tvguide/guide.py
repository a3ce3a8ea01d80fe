from dataclasses import dataclass


@dataclass(frozen=True)
class Programme:
    title: str
    channel: str
    start: str
    minutes: int


class Guide:
    """Programmes of this evening."""

    def __init__(self, programmes):
        self.programmes = sorted(programmes, key=lambda one: one.start)

    def search(self, words):
        wanted = words.casefold()
        return [one for one in self.programmes if wanted in one.title.casefold()]

    def on(self, channel):
        return [one for one in self.programmes if one.channel.casefold() == channel.casefold()]
