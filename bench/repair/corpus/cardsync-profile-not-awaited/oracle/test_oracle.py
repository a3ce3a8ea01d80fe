import asyncio

from cardsync import jobs


class Directory:
    def __init__(self, people):
        self.people = people

    async def list_ids(self):
        return list(self.people)

    async def profile(self, person_id):
        await asyncio.sleep(0)
        return self.people[person_id]


ADA = {"display_name": "Ada", "email": "ADA@corp.example"}
BOB = {"display_name": "Bob", "email": "bob@corp.example"}


def test_everybody_gets_a_card():
    assert asyncio.run(jobs.sync_cards(Directory({"1": ADA, "2": BOB}))) == [
        {"name": "Ada", "mail": "ada@corp.example"},
        {"name": "Bob", "mail": "bob@corp.example"},
    ]


def test_who_is_gone_is_left_out_and_told(caplog):
    cards = asyncio.run(jobs.sync_cards(Directory({"1": None, "2": BOB})))
    assert [card["name"] for card in cards] == ["Bob"]
    assert "1 is gone" in caplog.text


def test_the_others_are_as_they_were():
    assert asyncio.run(jobs.sync_card(Directory({"1": ADA}), "1"))["name"] == "Ada"
