import unittest

from bookingsync.api import PartnerApi
from bookingsync.calendar import Calendar
from bookingsync.sandbox import Sandbox
from bookingsync.service import SyncService


class FakeApi:
    def rooms(self):
        return [{"code": "A", "name": "Attic"}]

    def stays(self):
        return [{"ref": "1", "room": "A", "arrival": "2026-01-01", "departure": "2026-01-03"}]


class ServiceTest(unittest.TestCase):
    def test_run(self):
        service = SyncService(FakeApi(), Calendar())
        service.run()
        self.assertEqual(service.calendar.occupancy(), {"Attic": 2})


class ApiTest(unittest.TestCase):
    def test_rooms(self):
        self.assertEqual([room["code"] for room in PartnerApi(Sandbox()).rooms()], ["R1", "R2"])
