from collections import Counter


class Rooms:
    def __init__(self):
        self._rooms = {}
        self._load = Counter()

    def open(self, name, agent, now):
        if name in self._rooms:
            raise ValueError(f"{name} is open")
        self._rooms[name] = {"agent": agent, "last": now}
        self._load[agent] += 1

    def touch(self, name, now):
        self._rooms[name]["last"] = now

    def close(self, name):
        room = self._rooms.pop(name)
        self._load[room["agent"]] -= 1

    def close_idle(self, now, seconds):
        """Closes the rooms in which nobody has written for so long; their names."""
        closed = []
        for name, room in self._rooms.items():
            if now - room["last"] > seconds:
                self.close(name)
                closed.append(name)
        return closed

    def close_all_of(self, agent):
        names = [name for name, room in self._rooms.items() if room["agent"] == agent]
        for name in names:
            self.close(name)
        return names

    def names(self):
        return sorted(self._rooms)

    def load(self):
        """Agent -> open rooms."""
        return {agent: count for agent, count in sorted(self._load.items()) if count}
