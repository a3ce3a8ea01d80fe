from datetime import date


class Calendar:
    def __init__(self):
        self._stays = {}
        self._rooms = {}

    def add_room(self, code, name):
        self._rooms[code] = name

    def block(self, ref, room, arrival, departure):
        if room not in self._rooms:
            raise LookupError("no room %s" % room)
        self._stays[ref] = (room, date.fromisoformat(arrival), date.fromisoformat(departure))

    def occupancy(self):
        nights = {name: 0 for name in self._rooms.values()}
        for room, arrival, departure in self._stays.values():
            nights[self._rooms[room]] += (departure - arrival).days
        return nights
