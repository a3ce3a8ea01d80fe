"""Brings documents of earlier versions to the current one, a version at a time."""

CURRENT = 3


def to_2(data):
    # Version 2 put the shapes into layers.
    data["layers"] = [{"name": "Layer 1", "shapes": data.pop("shapes", [])}]
    data["version"] = 2


def to_3(data):
    # Version 3 holds the size in one place, and colours with a leading number sign.
    data["size"] = [data.pop("width"), data.pop("height")]
    for layer in data["layers"]:
        for shape in layer["shapes"]:
            colour = shape.get("colour")
            if colour and not colour.startswith("#"):
                shape["colour"] = "#" + colour
    data["version"] = 3
    return data


STEPS = {1: to_2, 2: to_3}


def upgrade(data, version):
    while version < CURRENT:
        data = STEPS[version](data)
        version += 1
    return data
