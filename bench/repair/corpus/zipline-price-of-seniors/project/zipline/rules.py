class Refused(Exception):
    """What a client asked for and cannot have; told as 422."""


def harness(height):
    if height < 110:
        raise Refused("nobody below 110 cm")
    elif height < 150:
        return "S"
    elif height < 185:
        return "M"
    else:
        return "L"


def instructor_minutes(kind):
    if kind == "adult":
        return 10
    elif kind == "child":
        return 25
    else:
        raise Refused(f"unknown kind of visitor: {kind}")
