class TextCache:
    """Keeps texts only, as the store in production does."""

    def __init__(self):
        self._texts = {}
        self.hits = 0

    def get(self, key):
        text = self._texts.get(key)
        if text is not None:
            self.hits += 1
        return text

    def put(self, key, text):
        if not isinstance(text, str):
            raise TypeError(f"only text is kept, not {type(text).__name__}")
        self._texts[key] = text
