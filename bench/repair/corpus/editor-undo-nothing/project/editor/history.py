class History:
    """Texts of a document, with undo and redo; where there is nothing to undo or redo, the text stays."""

    def __init__(self, text=""):
        self.text = text
        self._undo = []
        self._redo = []

    def write(self, text):
        self._undo.append(self.text)
        self._redo.clear()
        self.text = text

    def undo(self):
        previous = self._undo.pop()
        self._redo.append(self.text)
        self.text = previous
        return self.text

    def redo(self):
        if not self._redo:
            return self.text
        self._undo.append(self.text)
        self.text = self._redo.pop()
        return self.text
