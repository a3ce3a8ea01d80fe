from quarry.loads import tonnes

TRUCKS = {"old-red": 12, "blue": 18}


def capacity(truck):
    return TRUCKS[truck]


def fits(truck, material, cubic):
    return tonnes(material, cubic) <= capacity(truck)
