from .stamps import later, read_stamp


class Book:
    def __init__(self):
        self._bookings = {}

    def add(self, patient, text):
        self._bookings.setdefault(patient, []).append(read_stamp(text))

    def next_of(self, patient, now):
        """The next booking, None for a patient without any to come."""
        coming = later(self._bookings.get(patient, []), now)
        return coming[0] if coming else None
