from quarry import trucks
from quarry.loads import trips


def plan(material, cubic):
    for truck in sorted(trucks.TRUCKS, key=trucks.capacity):
        if trucks.fits(truck, material, cubic):
            return truck, 1
    return truck, int(trips(material, cubic, truck))
