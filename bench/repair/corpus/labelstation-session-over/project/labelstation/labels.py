from itertools import count

_numbers = count(1)
_labels: dict[str, list[dict]] = {}


def of(station: str) -> list[dict]:
    return _labels.get(station, [])


def add(station: str, text: str, copies: int) -> dict:
    label = {"number": next(_numbers), "text": text, "copies": copies}
    _labels.setdefault(station, []).append(label)
    return label
