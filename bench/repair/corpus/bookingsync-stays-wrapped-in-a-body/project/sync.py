import logging

from bookingsync.api import PartnerApi
from bookingsync.calendar import Calendar
from bookingsync.sandbox import Sandbox
from bookingsync.service import SyncService

logging.basicConfig(level=logging.INFO)


def main():
    service = SyncService(PartnerApi(Sandbox()), Calendar())
    service.run()
    for room, nights in service.calendar.occupancy().items():
        print(room, nights)


if __name__ == "__main__":
    main()
