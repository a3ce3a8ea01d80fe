class NoSuchTicket(Exception):
    pass


class Desk:
    def __init__(self):
        self._tickets = {}

    def open(self, user, text):
        number = len(self._tickets) + 1
        self._tickets[number] = {"by": user, "text": text, "assignee": None, "open": True}
        return number

    def ticket(self, number):
        try:
            return self._tickets[number]
        except KeyError:
            raise NoSuchTicket(f"There is no ticket {number}.") from None
