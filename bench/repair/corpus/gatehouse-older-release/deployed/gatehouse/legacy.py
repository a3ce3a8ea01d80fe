class Permit:
    def __init__(self, plate, zone):
        self.plate = plate
        self.zone = zone


PERMITS = [Permit("M-AB1", "north")]


def permit_for(plate):
    for permit in PERMITS:
        if permit.plate == plate:
            return permit


class Barrier:
    def __init__(self, zone):
        self.zone = zone

    def lift(self):
        return f"{self.zone} open"
