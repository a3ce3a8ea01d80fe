from math import ceil

from towtrucks.messages import tell_driver, tell_motorist


class NobodyLeft(Exception):
    pass


def distance(driver, call):
    return abs(driver.base_km - call["km"])


def minutes_to(driver, call):
    return 5 + ceil(distance(driver, call) * 60 / driver.speed)


class Dispatch:
    def __init__(self, drivers, outbox):
        self.drivers = drivers
        self.outbox = outbox
        self.calls = {}

    def nearest(self, call):
        free = [driver for driver in self.drivers if call["id"] not in driver.refused]
        if not free:
            raise NobodyLeft(call["id"])
        return min(free, key=lambda driver: distance(driver, call))

    def open(self, plate, km):
        call = {"id": len(self.calls) + 1, "plate": plate, "km": km}
        self.calls[call["id"]] = call
        driver = self.nearest(call)
        call["driver"] = driver
        minutes = minutes_to(driver, call)
        tell_driver(self.outbox, driver, call, minutes)
        tell_motorist(self.outbox, call, minutes)
        return call

    def refuse(self, call):
        call["driver"].refused.add(call["id"])
        call["driver"] = self.nearest(call)
        tell_driver(self.outbox, call["driver"], call)
        tell_motorist(self.outbox, call, minutes_to(call["driver"], call))
        return call
