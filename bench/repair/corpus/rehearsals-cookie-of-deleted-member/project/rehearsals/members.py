from dataclasses import dataclass


@dataclass
class Member:
    id: int
    name: str
    email: str
    pin: str
    instrument: str


class Members:
    def __init__(self):
        self._by_id = {}

    @classmethod
    def from_rows(cls, rows):
        members = cls()
        for row in rows:
            member = Member(*row)
            members._by_id[member.id] = member
        return members

    def get(self, member_id):
        return self._by_id.get(member_id)

    def by_email(self, email):
        return next((one for one in self._by_id.values() if one.email == email.lower()), None)

    def remove(self, member_id):
        self._by_id.pop(member_id, None)
