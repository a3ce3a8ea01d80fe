import unittest

from coldchain import alarms, settings

ENVIRON = {"SMTP_HOST": "mail", "ALERT_RECIPIENTS": "nurse@clinic.example", "IGNORED_FRIDGES": "W1, W2"}
LINES = ["fridge,at,celsius", "A1,06:00,4.5", "B4,06:00,9.25", "W1,06:00,21"]


class ColdchainTest(unittest.TestCase):
    def test_settings(self):
        loaded = settings.load(ENVIRON)
        self.assertEqual(loaded.smtp_port, 25)
        self.assertEqual(loaded.recipients, ["nurse@clinic.example"])
        self.assertEqual(loaded.ignored, ["W1", "W2"])

    def test_nothing_ignored(self):
        self.assertEqual(settings.load({**ENVIRON, "IGNORED_FRIDGES": ""}).ignored, [])

    def test_alarms(self):
        config, sent = settings.load(ENVIRON), []
        self.assertEqual(alarms.raise_all(alarms.too_warm(LINES, config), config, sent.append), 1)
        self.assertEqual(sent[0]["Subject"], "Fridge B4: 9.25 C")
