import pytest

from hydro.__main__ import main
from hydro.turbine import head_loss, power


def test_rough():
    assert head_loss(2.25, rough=True) == pytest.approx(0.24)
    assert power(2.25, 1, rough=True) == pytest.approx(16.96, abs=0.01)
    assert power(0.5, 1, rough=True) == 0.0


def test_main(capsys):
    main(["2026-10-11T06:30 225", "--rough"])
    assert capsys.readouterr().out == "11.10. 06:30 normal 16.96 kW\n"
