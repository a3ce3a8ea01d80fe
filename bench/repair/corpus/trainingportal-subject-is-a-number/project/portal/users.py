from dataclasses import dataclass, field
from hashlib import sha256


def digest(password: str) -> str:
    return sha256(f"pepper:{password}".encode()).hexdigest()


@dataclass
class User:
    id: int
    mail: str
    password: str
    courses: list[str] = field(default_factory=list)


class Users:
    def __init__(self) -> None:
        self._by_id: dict[int, User] = {}

    def add(self, user: User) -> None:
        self._by_id[user.id] = user

    def get(self, user_id: int) -> User | None:
        return self._by_id.get(user_id)

    def authenticate(self, mail: str, password: str) -> User | None:
        for user in self._by_id.values():
            if user.mail == mail and user.password == digest(password):
                return user
        return None


users = Users()
users.add(User(7, "mara@example.org", digest("hunter22"), ["First aid"]))
users.add(User(8, "noor@example.org", digest("swordfish")))
