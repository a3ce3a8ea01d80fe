import logging
from collections import deque

from central.choose import NoCar, choose

log = logging.getLogger("central")


class Desk:
    def __init__(self, fleet, radio):
        self.fleet = fleet
        self.radio = radio
        self.waiting = deque()

    def take(self, call):
        self.waiting.append(call)
        self.assign()

    def back(self, number):
        """A car has brought its people where they want to be."""
        for car in self.fleet.cars:
            if car.number == number:
                car.busy = False
        self.assign()

    def assign(self):
        """Sends cars to those who wait, in their order; who cannot be served yet keeps their place."""
        still = deque()
        while self.waiting:
            call = self.waiting.popleft()
            try:
                car = choose(self.fleet, call)
            except NoCar as error:
                log.info("%s waits: %s", call.name, error)
                still.append(call)
                continue
            car.busy = True
            car.place = call.place
            self.radio(car.number, call.name)
        self.waiting = still
