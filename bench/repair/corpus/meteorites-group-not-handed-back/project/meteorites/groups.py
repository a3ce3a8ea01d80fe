IRON = "iron"
STONE = "stone"


def stony_iron(find):
    return "pallasite" if find.olivine else "mesosiderite"


def group_of(find):
    share = find.metal_share
    if share >= 0.9:
        return IRON
    if share >= 0.3:
        stony_iron(find)
    else:
        return STONE
