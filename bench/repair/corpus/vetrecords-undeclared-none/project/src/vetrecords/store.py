from datetime import date

ANIMALS = [
    {"id": 1, "name": "Rex", "species": "dog", "chip": "276098104", "born": date(2021, 4, 2)},
    {"id": 2, "name": "Minka", "species": "cat", "chip": "276098377", "born": None},
    {"id": 3, "name": "Hoppel", "species": "rabbit", "chip": None, "born": None},  # rabbits are not chipped
]
VISITS = [{"animal": 1, "day": date(2026, 1, 9), "reason": "vaccination", "weight": None}]


def animal(number):
    return next((one for one in ANIMALS if one["id"] == number), None)


def add(fields):
    row = {"id": len(ANIMALS) + 1, **fields}
    ANIMALS.append(row)
    return row


def visits(number):
    return [visit for visit in VISITS if visit["animal"] == number]
