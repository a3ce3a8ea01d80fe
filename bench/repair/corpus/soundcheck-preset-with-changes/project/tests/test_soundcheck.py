import unittest

from soundcheck.channels import Channel, channels_of
from soundcheck.console import command, headroom
from soundcheck.presets import UnknownPreset, settings_for


class SoundcheckTest(unittest.TestCase):
    def test_presets(self):
        self.assertEqual(settings_for("bass"), {"gain": -4, "low_cut": 30, "compress": 4.0})
        self.assertRaises(UnknownPreset, settings_for, "tuba")

    def test_channels(self):
        channels = channels_of({"channels": [{"name": "vocals", "preset": "voice"}, {"name": "kit", "preset": "drums"}]})
        self.assertEqual(command(channels[1]), "CH02 GAIN -6 HPF 40 COMP 2.0")
        self.assertEqual(headroom(channels), 10)

    def test_command(self):
        self.assertEqual(command(Channel(3, "x", {"gain": 2, "low_cut": 1, "compress": 1})), "CH03 GAIN +2 HPF 1 COMP 1.0")
