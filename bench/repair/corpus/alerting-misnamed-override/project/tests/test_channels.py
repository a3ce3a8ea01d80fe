import pytest

from alerting.channels import Channel
from alerting.fire import channels, fire
from alerting.pager import PagerChannel


def test_mail(capsys):
    fire([{"level": "info", "text": "x"}], channels())
    assert capsys.readouterr().out == "mail to team@example.com: x\n"


def test_base():
    with pytest.raises(NotImplementedError):
        Channel("x").notify("y")


def test_limit():
    assert PagerChannel("x").LIMIT == 20
