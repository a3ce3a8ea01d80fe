DAYS = 14


class Holds:
    """Books that readers asked for, until the van stops in their village."""

    def __init__(self):
        self._holds = {}

    def __len__(self):
        return len(self._holds)

    def place(self, book, reader, day):
        self._holds[book] = (reader, day)

    def reader_of(self, book):
        hold = self._holds.get(book)
        return hold[0] if hold else None

    def release(self, book):
        self._holds.pop(book, None)

    def expire(self, today):
        """Lets go of what nobody fetched for two weeks; answers the books."""
        expired = []
        for book, (reader, day) in self._holds.items():
            if today - day > DAYS:
                self.release(book)
                expired.append(book)
        return expired
