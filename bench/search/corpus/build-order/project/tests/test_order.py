import pytest

from order import build_order


def test_chain():
    assert build_order({"c": ["b"], "b": ["a"], "a": []}) == ["a", "b", "c"]


def test_several():
    assert build_order({"a": [], "b": [], "c": ["a", "b"]}) == ["a", "b", "c"]


def test_circle():
    with pytest.raises(ValueError):
        build_order({"a": ["b"], "b": ["a"]})
