def sentence(unit, what, celsius):
    return f"{unit['id']} ({unit['kind']}) is too {what}: {celsius:.1f}"
