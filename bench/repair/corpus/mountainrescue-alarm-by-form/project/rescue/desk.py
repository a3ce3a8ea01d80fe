from rescue import board, queue, sources


class Desk:
    def __init__(self, out=print):
        self.open = []
        self.out = out

    def phoned(self, name, place, urgency):
        self.open.append(sources.from_phone(name, place, urgency))

    def filled_in(self, fields):
        self.open.append(sources.from_form(fields))

    def signalled(self, signal):
        self.open.append(sources.from_beacon(signal))

    def show(self):
        for alarm in queue.order(self.open):
            self.out(board.line(alarm))

    def take(self):
        """Hands out the alarm that comes next; None when all are taken."""
        if not self.open:
            return None
        first = queue.order(self.open)[0]
        self.open.remove(first)
        return first
