import unittest

from juryroom.register import Register
from juryroom.worker import process


class WorkerTest(unittest.TestCase):
    def test_answers(self):
        register = process([{"from": "a@b", "subject": "J-10000", "body": "ATTEND"}], Register())
        self.assertEqual(register.answers, {10000: "attend"})

    def test_without_answer(self):
        register = process([{"from": "a@b", "subject": "J-10000", "body": "hello"}], Register())
        self.assertEqual(register.for_clerks[0]["reason"], "no answer in the text")
        self.assertEqual(register.answers, {})


if __name__ == "__main__":
    unittest.main()
