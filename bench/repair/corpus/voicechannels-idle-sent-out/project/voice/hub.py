from collections import defaultdict


class Hub:
    """Who is in which channel, and when they last said something."""

    def __init__(self):
        self.channels = defaultdict(dict)
        self.left = []

    def join(self, channel, user, now):
        self.channels[channel][user] = now

    def spoke(self, channel, user, now):
        if user in self.channels.get(channel, {}):
            self.channels[channel][user] = now

    def leave(self, channel, user):
        """Takes a user out; a channel without users is closed."""
        users = self.channels.get(channel)
        if users is None or user not in users:
            return
        del users[user]
        self.left.append((channel, user))
        if not users:
            del self.channels[channel]

    def counts(self):
        return {channel: len(users) for channel, users in self.channels.items()}
