class Library:
    def __init__(self):
        self._films = {}

    def save(self, film):
        self._films[film.id] = film

    def delete(self, film_id):
        self._films.pop(film_id, None)

    def get(self, film_id):
        """The film, or None where there is none (any more)."""
        return self._films.get(film_id)
