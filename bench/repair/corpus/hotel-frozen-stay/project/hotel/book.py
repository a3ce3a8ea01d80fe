import datetime as dt

from hotel.stays import Stay


class Book:
    def __init__(self, stays=None):
        given = [Stay("s1", 204, dt.date(2026, 7, 1), 3, 2)] if stays is None else stays
        self._stays = {stay.id: stay for stay in given}

    def get(self, id):
        return self._stays.get(id)

    def put(self, stay):
        self._stays[stay.id] = stay
        return stay
