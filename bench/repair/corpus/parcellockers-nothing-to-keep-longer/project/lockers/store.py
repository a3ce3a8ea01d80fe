from lockers.models import Locker, Parcel


class LockerWall:
    def __init__(self, lockers: list[Locker]):
        self._lockers = {locker.code: locker for locker in lockers}

    def get(self, code: str) -> Locker | None:
        return self._lockers.get(code)

    def free(self, size: str | None = None) -> list[Locker]:
        return [locker for locker in self._lockers.values() if locker.free and size in (None, locker.size)]

    def deposit(self, code: str, tracking: str, pin: str) -> Parcel:
        parcel = Parcel(tracking, pin)
        self._lockers[code].parcel = parcel
        return parcel


wall = LockerWall([Locker("A1", "S"), Locker("A2", "S"), Locker("B1", "M"), Locker("B2", "M"), Locker("C1", "L")])
