"""Which car goes."""


class NoCar(Exception):
    """There is no car for this call at the moment: it waits."""


def with_ramp(cars):
    chosen = [car for car in cars if car.ramp]
    if not chosen:
        raise NoCar("no car with a ramp is free")
    return chosen


def large_enough(cars, people):
    return [car for car in cars if car.seats >= people]


def choose(fleet, call):
    cars = fleet.free()
    if call.wheelchair:
        cars = with_ramp(cars)
    cars = large_enough(cars, call.people)
    return min(cars, key=lambda car: car.distance(call.place))
