from dataclasses import dataclass
from datetime import datetime, timezone


@dataclass
class User:
    id: int
    login: str
    name: str = ""


@dataclass
class Snippet:
    id: int
    title: str
    code: str
    language: str
    author_id: int | None
    updated: datetime


class Store:
    def __init__(self):
        self.users: dict[int, User] = {}
        self.snippets: list[Snippet] = []

    def user(self, user_id: int | None) -> User | None:
        return self.users.get(user_id) if user_id else None

    def delete_user(self, user_id: int) -> None:
        """Removes the account. What it has shared stays, without an author."""
        del self.users[user_id]
        for snippet in self.snippets:
            if snippet.author_id == user_id:
                snippet.author_id = None

    def newest(self, limit: int = 20) -> list[Snippet]:
        return sorted(self.snippets, key=lambda s: s.updated, reverse=True)[:limit]


def seed(store: Store) -> Store:
    store.users = {1: User(1, "mira", "Mira Holt"), 2: User(2, "tk"), 3: User(3, "gone")}
    for number, (title, language, author) in enumerate(
        [("Retry decorator", "python", 1), ("Debounce", "js", 3), ("Flatten", "python", 2)], start=1
    ):
        store.snippets.append(
            Snippet(number, title, "...", language, author, datetime(2026, 3, number, 12, tzinfo=timezone.utc))
        )
    store.delete_user(3)
    return store
