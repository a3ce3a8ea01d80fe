class Taken(Exception):
    pass


class Rooms:
    def __init__(self, names):
        self.names = names
        self._booked = {}

    def booked_by(self, room):
        return self._booked.get(room)

    def book(self, room, student):
        if self.booked_by(room) not in (None, student):
            raise Taken(room)
        self._booked[room] = student

    def give_back(self, room):
        self._booked.pop(room, None)
