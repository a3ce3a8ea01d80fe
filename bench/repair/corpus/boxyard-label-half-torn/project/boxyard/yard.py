from datetime import datetime, timezone

from boxyard.errors import NotInYard


class Yard:
    def __init__(self):
        self._boxes = {}

    def enter(self, number, lane):
        self._boxes[number] = {"lane": lane, "since": datetime.now(timezone.utc)}

    def leave(self, number):
        if number not in self._boxes:
            raise NotInYard(f"{number} is not in the yard")
        return self._boxes.pop(number)

    def __iter__(self):
        return iter(sorted(self._boxes))
