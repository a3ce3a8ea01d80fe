import json
import subprocess
import sys
from pathlib import Path

from cateringorders.model import Order
from cateringorders.screen import show

ORDER = Order(id=7, customer=" Café Søren", dish="Crème", count=3, due="2026-05-02T11:30")


def test_file(tmp_path):
    file = show(ORDER, tmp_path / "new")
    assert file == tmp_path / "new" / "order-7.json"
    # Blanks and the order of the keys are free.
    assert json.loads(file.read_text(encoding="utf-8")) == {
        "id": 7,
        "customer": "Café Søren",
        "dish": "Crème",
        "count": 3,
        "due": "2026-05-02T11:30:00",
    }


def test_letters_as_they_are(tmp_path):
    text = show(ORDER, tmp_path).read_bytes()
    assert "Café Søren".encode() in text and b"\\u" not in text


def test_program():
    run = subprocess.run([sys.executable, "-m", "cateringorders", "orders.csv"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    assert run.stdout.splitlines() == ["screen/order-41.json", "screen/order-42.json", "42 portions"]
    assert "Crème brûlée" in Path("screen/order-41.json").read_text(encoding="utf-8")
