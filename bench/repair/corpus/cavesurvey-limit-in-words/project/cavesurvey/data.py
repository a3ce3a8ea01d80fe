from math import cos, radians, sin

CAVES = {
    "hirlatz": [("0", "1", 12.4, 80, -12), ("1", "2", 7.9, 95, -30), ("2", "3", 21.0, 110, 4), ("2", "4", 3.2, 300, -60)],
    "mammut": [("A", "B", 10.0, 0, 0)],
}


def stations(cave):
    """Places of the stations, in metres from the entrance: east, north, up."""
    shots = CAVES[cave]
    places = {shots[0][0]: (0.0, 0.0, 0.0)}
    for start, end, length, azimuth, slope in shots:
        east, north, up = places[start]
        flat = length * cos(radians(slope))
        places[end] = (
            round(east + flat * sin(radians(azimuth)), 2),
            round(north + flat * cos(radians(azimuth)), 2),
            round(up + length * sin(radians(slope)), 2),
        )
    return [{"name": name, "east": e, "north": n, "up": u} for name, (e, n, u) in places.items()]
