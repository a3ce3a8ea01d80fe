from presencehub.room import Room


class Hub:
    def __init__(self, timeout):
        self.timeout = timeout
        self._rooms = {}

    def beat(self, room, user, at):
        if room not in self._rooms:
            self._rooms[room] = Room(room)
        self._rooms[room].beat(user, at)

    def leave(self, room, user):
        if room in self._rooms:
            self._rooms[room].leave(user)
            self._drop_empty()

    def sweep(self, now):
        gone = []
        for room in self._rooms.values():
            gone.extend((room.name, user) for user in room.remove_silent(now - self.timeout))
        self._drop_empty()
        return gone

    def rooms(self):
        return sorted(self._rooms)

    def members(self, room):
        return self._rooms[room].members() if room in self._rooms else []

    def _drop_empty(self):
        for name in [name for name, room in self._rooms.items() if room.is_empty()]:
            del self._rooms[name]
