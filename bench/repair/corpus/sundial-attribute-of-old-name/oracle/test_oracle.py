from click.testing import CliRunner

from sundial.cli import main
from sundial.orders import Order, Site
from sundial.sheets import setting_up


def test_setting_up():
    result = CliRunner().invoke(main, ["--setting", "orders/march.json"])
    assert result.exit_code == 0
    assert result.output.splitlines()[-1] == "gnomon at 48.3 degrees, towards the south"


def test_elsewhere():
    cape = Order("S-2", "Botha", Site(-33.92, 18.42))
    assert setting_up(cape) == [
        "gnomon at 33.9 degrees, towards the north",
        "wall faces south: ask the office",
    ]
    assert setting_up(Order("S-3", "Q", Site(0.0, -78.5))) == ["gnomon at 0.0 degrees, towards the south"]
