from bookingsync.api import PartnerApi
from bookingsync.calendar import Calendar
from bookingsync.sandbox import Sandbox
from bookingsync.service import SyncService


def synced(api):
    service = SyncService(api, Calendar())
    service.run()
    return service.calendar.occupancy()


def test_stays_of_the_partner_reach_the_calendar():
    assert synced(PartnerApi(Sandbox())) == {"Attic": 3, "Garden": 1}


def test_the_client_gives_lists_as_it_does_of_rooms():
    assert [stay["ref"] for stay in PartnerApi(Sandbox()).stays()] == ["S-1", "S-2"]


def test_the_service_takes_a_list_as_before():
    class Api(PartnerApi):
        def stays(self):
            return [{"ref": "1", "room": "R1", "arrival": "2026-01-01", "departure": "2026-01-02"}]

    assert synced(Api(Sandbox())) == {"Attic": 1, "Garden": 0}
