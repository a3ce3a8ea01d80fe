class Seat:
    """A place in the dome. Rows are told in capitals: a3 and A3 are the same seat."""

    def __init__(self, row, number):
        self.row = row.upper()
        self.number = number

    def __eq__(self, other):
        if not isinstance(other, Seat):
            return NotImplemented
        return (self.row, self.number) == (other.row, other.number)

    def __str__(self):
        return f"{self.row}{self.number}"

    @classmethod
    def parse(cls, text):
        return cls(text[0], int(text[1:]))
