import pytest

from order import build_order


def test_orders():
    needs = {"z": ["x", "y", "w"], "y": ["x"], "x": [], "w": ["y", "x"], "solo": []}
    order = build_order(needs)
    assert sorted(order) == sorted(needs)
    for task, before in needs.items():
        assert all(order.index(one) < order.index(task) for one in before)
    assert build_order({}) == []
    with pytest.raises(ValueError):
        build_order({"a": [], "b": ["a", "c"], "c": ["b"]})
