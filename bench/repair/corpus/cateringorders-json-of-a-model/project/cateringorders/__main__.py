import sys
from pathlib import Path

from cateringorders.orders import load, total
from cateringorders.screen import clear, show

SCREEN = Path("screen")

orders = load(sys.argv[1])
clear(SCREEN)
for order in sorted(orders, key=lambda one: one.due):
    print(show(order, SCREEN))
print(f"{total(orders)} portions")
