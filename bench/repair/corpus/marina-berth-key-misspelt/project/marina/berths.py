from marina.fleet import fits

BERTHS = [
    {"number": "A1", "length_m": 8.0, "depth_m": 1.8},
    {"number": "A2", "length_m": 11.0, "depth_m": 2.2},
    {"number": "B1", "length_m": 16.0, "depth_m": 3.4},
]


class Harbour:
    def __init__(self, berths=BERTHS):
        self.berths = berths
        self.taken = {}

    def assign(self, boat):
        """The first free berth that the boat fits into; None where there is none."""
        for berth in self.berths:
            if berth["number"] not in self.taken and fits(boat, berth):
                self.taken[berth["number"]] = boat
                return berth["number"]
        return None
