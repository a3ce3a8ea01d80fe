import logging

log = logging.getLogger(__name__)


class SyncService:
    def __init__(self, api, calendar):
        self.api = api
        self.calendar = calendar

    def run(self):
        self.sync_rooms()
        self.sync_stays()

    def sync_rooms(self):
        for room in self.api.rooms():
            self.calendar.add_room(room["code"], room["name"])

    def sync_stays(self):
        count = 0
        for stay in self.api.stays():
            self.calendar.block(stay["ref"], stay["room"], stay["arrival"], stay["departure"])
            count += 1
        log.info("%d stays", count)
