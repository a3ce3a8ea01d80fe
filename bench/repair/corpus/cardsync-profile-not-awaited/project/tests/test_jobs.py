import asyncio

from cardsync import jobs


class Directory:
    async def list_ids(self):
        return []

    async def profile(self, person_id):
        if person_id == "x":
            return None
        return {"display_name": "Ada", "email": "ADA@corp.example"}


def test_sync_card():
    assert asyncio.run(jobs.sync_card(Directory(), "1")) == {"name": "Ada", "mail": "ada@corp.example"}
    assert asyncio.run(jobs.sync_card(Directory(), "x")) is None


def test_nobody():
    assert asyncio.run(jobs.sync_cards(Directory())) == []
