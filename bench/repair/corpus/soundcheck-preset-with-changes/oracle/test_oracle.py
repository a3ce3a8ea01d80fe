import copy

from soundcheck import presets
from soundcheck.channels import channels_of
from soundcheck.console import command, headroom
from soundcheck.presets import settings_for


def test_what_the_show_changes():
    before = copy.deepcopy(presets.PRESETS)
    assert settings_for("bass", {"gain": 3}) == {"gain": 3, "low_cut": 30, "compress": 4.0}
    assert settings_for("voice", {"low_cut": 120, "compress": 1.5}) == {"gain": 0, "low_cut": 120, "compress": 1.5}
    assert presets.PRESETS == before
    assert settings_for("bass") == before["bass"]
    assert settings_for("bass", {}) == before["bass"]


def test_the_console():
    changed = {"name": "double bass", "preset": "bass", "changes": {"gain": 3}}
    channels = channels_of({"channels": [changed, {"name": "cello", "preset": "bass"}]})
    assert [command(channel) for channel in channels] == ["CH01 GAIN +3 HPF 30 COMP 4.0", "CH02 GAIN -4 HPF 30 COMP 4.0"]
    assert headroom(channels) == 7


def test_what_is_returned_is_ones_own():
    settings_for("drums")["gain"] = 99
    settings_for("drums", {"gain": 1})["low_cut"] = 99
    assert settings_for("drums") == {"gain": -6, "low_cut": 40, "compress": 2.0}
