import asyncio
import logging

from tvguide.bot import GuideBot
from tvguide.guide import Guide, Programme

logging.basicConfig()
guide = Guide([Programme("Tatort", "ARD", "20:15", 90), Programme("Heute", "ZDF", "19:00", 20)])


async def say(chat, text):
    print(chat, text)


asyncio.run(GuideBot(guide, say).handle({"chat": 7, "text": "/when wetten dass"}))
