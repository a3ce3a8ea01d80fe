class RosterError(Exception):
    status = 500


class InvalidUpload(RosterError):
    """The file can't be taken; `line` is None where it is the whole file."""

    status = 422

    def __init__(self, reason, line=None):
        super().__init__(reason)
        self.reason = reason
        self.line = line
