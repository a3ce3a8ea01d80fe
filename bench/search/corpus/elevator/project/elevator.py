UP, DOWN, STILL = 1, -1, 0


class Elevator:
    """Goes on in its direction as long as there are stops ahead, then turns round."""

    def __init__(self, floors, floor=0):
        self.floors = floors
        self.floor = floor
        self.direction = STILL
        self.stops = set()

    def press(self, floor):
        if not 0 <= floor < self.floors:
            raise ValueError(f"there is no floor {floor}")
        self.stops.add(floor)

    def step(self):
        """Opens the doors or moves by one floor; says which."""
        if self.floor in self.stops:
            self.stops.remove(self.floor)
            return "open"
        if not self.stops:
            self.direction = STILL
            return "idle"
        is_above = any(stop > self.floor for stop in self.stops)
        is_below = any(stop < self.floor for stop in self.stops)
        if is_above or self.direction != DOWN and not is_below:
            self.direction = UP
        else:
            self.direction = DOWN
        self.floor += self.direction
        return "up" if self.direction == UP else "down"

    def run(self):
        """Steps until there is nothing to do; the floors at which the doors opened."""
        opened = []
        while (done := self.step()) != "idle":
            if done == "open":
                opened.append(self.floor)
        return opened
