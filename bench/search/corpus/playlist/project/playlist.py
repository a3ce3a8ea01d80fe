class Playlist:
    """Tracks in the order in which they are played; each is a title and its seconds."""

    def __init__(self, name, tracks=()):
        self.name = name
        self.tracks = list(tracks)
        self.position = 0

    def add(self, title, seconds, place=None):
        if seconds <= 0:
            raise ValueError("a track takes some time")
        if place is None:
            self.tracks.append((title, seconds))
        else:
            self.tracks.insert(place, (title, seconds))
            if place <= self.position and len(self.tracks) > 1:
                self.position += 1

    def remove(self, title):
        place = next(place for place, track in enumerate(self.tracks) if track[0] == title)
        del self.tracks[place]
        if place < self.position:
            self.position -= 1

    def current(self):
        """Title of the track that is playing; None at the end."""
        return self.tracks[self.position][0] if self.position < len(self.tracks) else None

    def skip(self):
        self.position = min(self.position + 1, len(self.tracks))
        return self.current()

    def duplicate(self, name):
        """A list with the same tracks, at its beginning."""
        copy = Playlist(name)
        copy.tracks = self.tracks
        return copy

    def length(self):
        seconds = sum(track[1] for track in self.tracks)
        return f"{seconds // 60}:{seconds % 60:02}"
