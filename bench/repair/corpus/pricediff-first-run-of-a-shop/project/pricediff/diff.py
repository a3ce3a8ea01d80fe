from typing import NamedTuple


class Change(NamedTuple):
    kind: str
    sku: str
    before: int | None = None
    after: int | None = None


def compare(before, after):
    changes = [Change("gone", sku, before=cents) for sku, cents in before.items() if sku not in after]
    for sku, cents in after.items():
        if sku not in before:
            changes.append(Change("new", sku, after=cents))
        elif before[sku] != cents:
            changes.append(Change("changed", sku, before[sku], cents))
    return sorted(changes, key=lambda change: (change.sku, change.kind))
