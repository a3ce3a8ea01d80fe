from flat import flatten


def test_shapes():
    assert flatten({}) == {}
    assert flatten({"x": {"y": {"z": {"w": 0}}, "v": None}, "u": []}) == {"x.y.z.w": 0, "x.v": None, "u": []}
    assert flatten({"b": {"c": 1}}, "a") == {"a.b.c": 1}
    assert flatten({"a": {"k": {"n": 1}}, "b": {"k": {"n": 2}}}) == {"a.k.n": 1, "b.k.n": 2}
