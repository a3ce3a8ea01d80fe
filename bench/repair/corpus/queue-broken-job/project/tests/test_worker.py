import unittest

from worker.handlers import handle
from worker.jobs import BrokenJob, decode
from worker.outbox import Outbox
from worker.run import run


class WorkerTest(unittest.TestCase):
    def test_sends(self):
        outbox = run(['{"kind": "sms", "address": "+1", "text": "%s"}' % ("x" * 200), "\n"], Outbox())
        self.assertEqual(len(outbox.sent[0][2]), 160)

    def test_unknown_kind(self):
        outbox = Outbox()
        handle('{"kind": "fax", "address": "1"}', outbox)
        self.assertEqual(outbox.sent, [])
        self.assertEqual(outbox.aside[0][1], "kind")

    def test_decode(self):
        with self.assertRaises(BrokenJob):
            decode("[]")
