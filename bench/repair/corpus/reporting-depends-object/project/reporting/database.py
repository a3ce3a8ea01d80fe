class Database:
    def __init__(self):
        self._sales = [("2026-05-01", 100), ("2026-05-02", 250), ("2026-06-01", 70)]

    def sales(self, month):
        return [cents for day, cents in self._sales if day.startswith(month)]


_database = Database()


def get_database() -> Database:
    return _database
