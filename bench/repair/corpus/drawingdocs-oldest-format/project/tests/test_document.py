import pytest

from drawingdocs.document import UnsupportedVersion, load
from drawingdocs.svg import to_svg


def test_current():
    document = load({"version": 3, "size": [10, 20], "layers": [{"name": "a", "shapes": [], "visible": False}]})
    assert (document.width, document.height) == (10, 20)
    assert to_svg(document) == '<svg width="10" height="20">\n</svg>'


def test_second_version():
    document = load(
        {
            "version": 2,
            "width": 5,
            "height": 6,
            "layers": [{"name": "a", "shapes": [{"kind": "circle", "x": 1, "y": 1, "r": 1, "colour": "00ff00"}]}],
        }
    )
    assert document.layers[0].shapes[0]["colour"] == "#00ff00"


def test_from_the_future():
    with pytest.raises(UnsupportedVersion):
        load({"version": 9})
