import json


def load(path):
    """Month (1-12) to the treatments of that month."""
    months = {month: [] for month in range(1, 13)}
    with open(path) as file:
        for treatment in json.load(file):
            months[int(treatment["day"][5:7])].append(treatment)
    return months
