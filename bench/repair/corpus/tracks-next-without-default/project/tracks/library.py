from dataclasses import asdict, dataclass


class NotInLibrary(LookupError):
    def __init__(self, kind, value):
        super().__init__(f"no {kind} {value}")
        self.kind = kind
        self.value = value


@dataclass(frozen=True)
class Track:
    id: int
    title: str
    album: str
    seconds: int

    def view(self):
        return asdict(self)


TRACKS = [
    Track(1, "Dawn", "Days", 200),
    Track(2, "Noon", "Days", 180),
    Track(3, "Rain", "Weather", 240),
]


def track(track_id):
    for one in TRACKS:
        if one.id == track_id:
            return one
    raise NotInLibrary("track", track_id)


def opener(album):
    """The first track of an album."""
    return next(one for one in TRACKS if one.album == album)


def seconds(album):
    return sum(one.seconds for one in TRACKS if one.album == album)
