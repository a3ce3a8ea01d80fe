from fleetfuel.fills import by_plate


def between_full_tanks(fills):
    """Litres and kilometres between two full tanks, one pair after the other."""
    start, litres = None, 0.0
    for fill in fills:
        litres += fill["litres"]
        if not fill["full"]:
            continue
        if start is not None and fill["odometer_km"] > start:
            yield litres, fill["odometer_km"] - start
        start, litres = fill["odometer_km"], 0.0


def per_vehicle(fills):
    result = {}
    for plate, own in by_plate(fills).items():
        pairs = list(between_full_tanks(own))
        if pairs:
            result[plate] = 100 * sum(l for l, _ in pairs) / sum(km for _, km in pairs)
    return result
