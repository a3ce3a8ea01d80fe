from click.testing import CliRunner

from sundial.cli import main
from sundial.orders import Order, Site
from sundial.sheets import engraving, sheet


def order(**given):
    return Order("S-1", "Mayr", Site(47.26, 11.4), **given)


def test_sheet():
    assert sheet(order(extras=["plinth", "cover"])) == "S-1 for Mayr\nno motto\ncover\nplinth"


def test_engraving():
    assert engraving(order(motto="x" * 25))[0].startswith("motto, small letters")


def test_angle():
    assert order().gnomon_angle == 47.3


def test_cli():
    assert CliRunner().invoke(main, ["orders/march.json"]).output.startswith("S-118 for Parish of Linz\n")
