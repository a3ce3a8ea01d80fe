"""A document of lines that remembers what it was."""


class Document:
    def __init__(self, lines=()):
        self._lines = list(lines)
        self._past = []
        self._future = []

    @property
    def lines(self):
        return tuple(self._lines)

    def _remember(self):
        self._past.append(self._lines)
        self._future.clear()

    def insert(self, index, line):
        if not 0 <= index <= len(self._lines):
            raise IndexError(index)
        self._remember()
        self._lines.insert(index, line)

    def append(self, line):
        self.insert(len(self._lines), line)

    def remove(self, index):
        if not 0 <= index < len(self._lines):
            raise IndexError(index)
        self._remember()
        return self._lines.pop(index)

    def clear(self):
        self._remember()
        self._lines = []

    def undo(self):
        """Goes one change back; whether there was one."""
        if not self._past:
            return False
        self._future.append(self._lines)
        self._lines = self._past.pop()
        return True

    def redo(self):
        """Goes forward again after an undo; whether there was one."""
        if not self._future:
            return False
        self._past.append(self._lines)
        self._lines = self._future.pop()
        return True
