from trackingfeed.model import Status

TEXTS = {
    Status.COLLECTED: "collected by the carrier",
    Status.IN_TRANSIT: "on its way",
    Status.DELIVERED: "delivered",
    Status.RETURNED: "on its way back to us",
}


class Board:
    def __init__(self):
        self._last = {}

    def take(self, scans):
        for scan in scans:
            last = self._last.get(scan.parcel)
            if last is None or last.at <= scan.at:
                self._last[scan.parcel] = scan

    def open_parcels(self):
        return sorted(parcel for parcel, scan in self._last.items() if not scan.status.is_final)

    def lines(self):
        for parcel, scan in sorted(self._last.items()):
            text = TEXTS.get(scan.status, scan.told.replace("_", " "))
            yield f"{parcel} {scan.at:%d.%m. %H:%M} {text} ({scan.service.value})"
