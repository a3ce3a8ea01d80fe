class Room:
    """Who is in a room, and when each of them was last heard of."""

    def __init__(self, name):
        self.name = name
        self._seen = {}

    def beat(self, user, at):
        self._seen[user] = max(at, self._seen.get(user, at))

    def leave(self, user):
        self._seen.pop(user, None)

    def members(self):
        return sorted(self._seen)

    def is_empty(self):
        return not self._seen

    def remove_silent(self, before):
        """Removes those not heard of since then, and returns them."""
        gone = []
        for user, seen in self._seen.items():
            if seen < before:
                del self._seen[user]
                gone.append(user)
        return gone
