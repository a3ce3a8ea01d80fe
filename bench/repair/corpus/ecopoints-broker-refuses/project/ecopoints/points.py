PER_KILO = {"glass": 1, "paper": 1, "metal": 3, "textiles": 2, "electronics": 8}


def points_of(material, kilos):
    return round(PER_KILO[material] * kilos)
