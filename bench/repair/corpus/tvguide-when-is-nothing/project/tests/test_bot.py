import asyncio

import pytest

from tvguide.bot import GuideBot
from tvguide.guide import Guide, Programme

GUIDE = Guide(
    [Programme("Tatort", "ARD", "20:15", 90), Programme("Heute", "ZDF", "19:00", 20), Programme("heute-show", "ZDF", "22:30", 30)]
)


def ask(text):
    said = []

    async def say(chat, answer):
        said.append(answer)

    asyncio.run(GuideBot(GUIDE, say).handle({"chat": 1, "text": text}))
    return said


@pytest.mark.parametrize(
    "text, answer",
    [
        ("/when tatort", "20:15 Tatort (ARD, 90 min)"),
        ("/when Heute", "19:00 Heute (ZDF, 20 min) and 1 more"),
        ("/on ard", "20:15 Tatort (ARD, 90 min)"),
        ("/on rtl", "I find nothing for “rtl” this evening."),
        ("/when", "/when TITLE, /on CHANNEL"),
        ("hello bot", "/when TITLE, /on CHANNEL"),
    ],
)
def test_answers(text, answer):
    assert ask(text) == [answer]
