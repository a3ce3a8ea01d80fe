from fleetfuel.fills import by_plate

TANK_LITRES = 90


def warnings(fills):
    for plate, own in by_plate(fills).items():
        for one in own:
            if one["litres"] > TANK_LITRES:
                yield f"{plate}: {one['litres']:.0f} l on {one['day']} is more than a tank holds"
        for earlier, later in zip(own, own[1:]):
            if later["odometer"] < earlier["odometer"]:
                yield f"{plate}: the odometer went back on {later['day']}"
