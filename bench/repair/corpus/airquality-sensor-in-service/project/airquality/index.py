# Upper limits of the index's classes, in micrograms per cubic metre.
LIMITS = {
    "no2": [40, 90, 120, 230, 340],
    "o3": [50, 100, 130, 240, 380],
    "pm10": [20, 40, 50, 100, 150],
    "pm25": [10, 20, 25, 50, 75],
}
NAMES = ["good", "fair", "moderate", "poor", "very poor", "extremely poor"]


def class_of(value, limits):
    for number, limit in enumerate(limits):
        if value <= limit:
            return number
    return len(limits)


def index_of(measured):
    """The worst class of what was measured; None where nothing was."""
    classes = []
    for pollutant, limits in LIMITS.items():
        value = getattr(measured, pollutant)
        if value is not None:
            classes.append(class_of(value, limits))
    return max(classes, default=None)


def name_of(index):
    return "unknown" if index is None else NAMES[index]
