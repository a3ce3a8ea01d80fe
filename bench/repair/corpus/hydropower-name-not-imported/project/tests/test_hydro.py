from hydro.__main__ import main
from hydro.gauge import state
from hydro.turbine import head_loss, power


def test_power():
    assert power(2.0, 1.5) == 24.3
    assert power(0.5, 1.5) == 0.0
    assert head_loss(2.0) == 0.08


def test_states():
    assert [state(level) for level in (0.79, 0.8, 3.21)] == ["low", "normal", "high"]


def test_main(capsys):
    main(["2026-04-01T06:30 212", "--flow", "2"])
    assert capsys.readouterr().out == "01.04. 06:30 normal 34.34 kW\n"
