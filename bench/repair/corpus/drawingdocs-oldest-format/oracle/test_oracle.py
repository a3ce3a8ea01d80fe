import subprocess
import sys

from drawingdocs.document import load
from drawingdocs.migrations import STEPS, upgrade


def test_the_oldest_format():
    document = load({"width": 40, "height": 30, "shapes": [{"kind": "circle", "x": 1, "y": 2, "r": 3, "colour": "cc0000"}]})
    assert (document.width, document.height) == (40, 30)
    assert [layer.name for layer in document.layers] == ["Layer 1"]
    assert document.layers[0].shapes == [{"kind": "circle", "x": 1, "y": 2, "r": 3, "colour": "#cc0000"}]
    assert load({"version": 1, "width": 1, "height": 2}).layers[0].shapes == []


def test_one_step_at_a_time():
    assert upgrade({"width": 1, "height": 2}, 1) == {
        "version": 3,
        "size": [1, 2],
        "layers": [{"name": "Layer 1", "shapes": []}],
    }
    assert sorted(STEPS) == [1, 2]


def test_the_program():
    run = subprocess.run(
        [sys.executable, "render.py", "samples/v1.json", "samples/v3.json"], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stderr
    assert '<circle cx="10" cy="10" r="4" fill="#cc0000"/>' in run.stdout
    assert run.stdout.count("<svg") == 2
