from planetarium.seats import Seat


class Show:
    def __init__(self, title, rows="ABC", width=4):
        self.title = title
        self.seats = [Seat(row, number) for row in rows for number in range(1, width + 1)]
        self.taken = []

    def take(self, seats):
        for seat in seats:
            if seat not in self.seats or seat in self.taken:
                return False
        self.taken.extend(seats)
        return True

    def free(self):
        taken = set(self.taken)
        return [seat for seat in self.seats if seat not in taken]
