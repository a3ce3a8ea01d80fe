from packplanner.boxes import smallest_for
from packplanner.models import Item, Packed, Plan


def plan(items: list[Item]) -> Plan:
    """One box for each item; `kinds` names every box once that somebody must take from the shelf."""
    boxes = [smallest_for(item.litres) for item in items]
    packed = [Packed(sku=item.sku, box=box.code) for item, box in zip(items, boxes)]
    kinds = sorted(set(boxes), key=lambda box: box.litres)
    return Plan(packed=packed, kinds=kinds, cents=sum(box.cents for box in boxes))
