from items import Item
from plan import days_left, packs_to_order
from reorder import row


def test_not_sold_shows_a_dash_and_is_not_ordered():
    line = row(Item("S-220", "Screws 4x40", 900, 0, 200))
    assert line.split() == ["S-220", "Screws", "4x40", "-", "-"]
    assert len(line) == len(row(Item("N-010", "Nails", 600, 300, 100)))
    assert packs_to_order(Item("S", "x", 0, 0, 5)) == 0


def test_the_others():
    assert days_left(Item("H", "Hammer", 12, 18, 6)) == 20
    # Sold out is not the same as not sold.
    assert row(Item("N", "Nails", 0, 300, 100)).split() == ["N", "Nails", "0", "order", "5"]
