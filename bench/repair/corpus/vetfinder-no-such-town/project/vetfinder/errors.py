class Unlocated(Exception):
    """What was asked for cannot be put on the map."""

    def __init__(self, place):
        super().__init__(f"cannot locate {place}")
        self.place = place
