import json

from larpbot.message import line, taker


def test_the_board():
    quests = json.load(open("board.json", encoding="utf-8"))["quests"]
    assert [line(quest) for quest in quests] == [
        "#3 Find the miller's seal (12 coins): Brannoc [SMI]",
        "#8 Guard the bridge (5 coins + Lantern): open",
        "#9 Read the runes (honour): Ysolde",
    ]


def test_nobody_is_open_either_way():
    assert taker({"taken_by": None}) == taker({}) == "open"
