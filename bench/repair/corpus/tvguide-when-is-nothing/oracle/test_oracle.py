import asyncio

from tvguide import texts
from tvguide.bot import GuideBot
from tvguide.guide import Guide, Programme


def ask(guide, text):
    said = []

    async def say(chat, answer):
        said.append(answer)

    asyncio.run(GuideBot(guide, say).handle({"chat": 1, "text": text}))
    return said


def test_nothing_found_is_said_as_for_channels():
    guide = Guide([Programme("Tatort", "ARD", "20:15", 90)])
    assert ask(guide, "/when wetten dass") == [texts.unknown("wetten dass")]
    assert ask(Guide([]), "/when tatort") == [texts.unknown("tatort")]


def test_found():
    guide = Guide([Programme("Tatort", "ARD", "20:15", 90)])
    assert ask(guide, "/when tat") == ["20:15 Tatort (ARD, 90 min)"]
