from datetime import datetime, timedelta

from holds import clock

HOLD_DAYS = 7
MAX_RENEWALS = 2


class RenewalRefused(Exception):
    pass


class Hold:
    def __init__(self, reader, title):
        self.reader = reader
        self.title = title
        self.renewals = 0
        self.expires = clock.now() + timedelta(days=HOLD_DAYS)

    def renew(self):
        if self.renewals >= MAX_RENEWALS:
            raise RenewalRefused(f"{self.title} was renewed {self.renewals} times already")
        self.renewals += 1
        self.expires = datetime.utcnow() + timedelta(days=HOLD_DAYS)


class Shelf:
    def __init__(self):
        self._holds = {}

    def put(self, reader, title):
        hold = Hold(reader, title)
        self._holds[(reader, title)] = hold
        return hold

    def get(self, reader, title):
        return self._holds.get((reader, title))

    def remove(self, hold):
        del self._holds[(hold.reader, hold.title)]

    def __iter__(self):
        return iter(list(self._holds.values()))

    def __len__(self):
        return len(self._holds)
