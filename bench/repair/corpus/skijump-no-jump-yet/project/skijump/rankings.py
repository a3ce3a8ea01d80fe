from skijump.jumpers import Jumper


def by_points(jumpers: list[Jumper]) -> list[Jumper]:
    return sorted(jumpers, key=lambda jumper: (jumper.points is None, -(jumper.points or 0)))


def by_distance(jumpers: list[Jumper]) -> list[Jumper]:
    return sorted(jumpers, key=lambda jumper: jumper.longest, reverse=True)
