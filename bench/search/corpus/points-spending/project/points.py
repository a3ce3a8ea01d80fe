"""Loyalty points, that expire and are spent oldest first."""


class Lot:
    def __init__(self, points, expires):
        self.points = points
        self.expires = expires

    def copy(self):
        return Lot(self.points, self.expires)


class NotEnough(Exception):
    pass


def spend(lots, points):
    """Takes points from the lots that expire first."""
    if points > sum(lot.points for lot in lots):
        raise NotEnough(points)
    for lot in sorted(lots, key=lambda lot: lot.expires):
        taken = min(lot.points, points)
        lot.points -= taken
        points -= taken


class Wallet:
    def __init__(self):
        self.lots = []

    def earn(self, points, expires):
        self.lots.append(Lot(points, expires))

    def balance(self, day):
        return sum(lot.points for lot in self.lots if lot.expires >= day)

    def valid(self, day):
        return [lot for lot in self.lots if lot.expires >= day]

    def pay(self, points, day):
        spend(self.valid(day), points)

    def preview(self, points, day):
        """What would be left, by day of expiry, after paying."""
        lots = self.valid(day)
        spend(lots, points)
        return {lot.expires: lot.points for lot in lots if lot.points}
