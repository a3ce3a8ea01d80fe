import itertools


class TicketStore:
    def __init__(self, tickets=()):
        self.by_number = {ticket["number"]: ticket for ticket in tickets}
        self._numbers = itertools.count(max(self.by_number, default=0) + 1)

    def find(self, number):
        return self.by_number.get(number)

    def open(self, subject, sender):
        ticket = {"number": next(self._numbers), "subject": subject, "requester": sender, "messages": []}
        self.by_number[ticket["number"]] = ticket
        return ticket
