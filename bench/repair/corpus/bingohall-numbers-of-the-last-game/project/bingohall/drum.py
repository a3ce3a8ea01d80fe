class DrawnTwice(Exception):
    pass


class Drum:
    """What was drawn so far; a game that goes on after the break starts with the numbers from before it."""

    def __init__(self, drawn=[]):
        self.drawn = drawn

    def take(self, number):
        if number in self.drawn:
            raise DrawnTwice(f"{number} is out of the drum already")
        self.drawn.append(number)
