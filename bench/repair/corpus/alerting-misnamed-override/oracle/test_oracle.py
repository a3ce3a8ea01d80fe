import pytest

from alerting.channels import Channel
from alerting.fire import channels, fire
from alerting.pager import PagerChannel


def test_pages(capsys):
    by_level = channels()
    fire([{"level": "critical", "text": "Disk full on db-1.internal"}, {"level": "info", "text": "ok"}], by_level)
    assert capsys.readouterr().out == "page to +4930123: Disk full on db-1.in\nmail to team@example.com: ok\n"
    assert by_level["critical"].sent == ["Disk full on db-1.internal"]


def test_the_base_class_still_asks_for_it():
    with pytest.raises(NotImplementedError):
        Channel("x").notify("y")
    assert issubclass(PagerChannel, Channel)
