import logging

from tvguide import texts
from tvguide.commands import COMMANDS

log = logging.getLogger(__name__)


class GuideBot:
    def __init__(self, guide, say):
        self.guide = guide
        self.say = say

    async def handle(self, message):
        name, _, rest = message["text"].partition(" ")
        function = COMMANDS.get(name.removeprefix("/"))
        if function is None or not rest.strip():
            await self.say(message["chat"], texts.HELP)
            return
        try:
            answer = function(self.guide, rest.strip())
        except Exception:
            log.exception("no answer to %r", message["text"])
            return
        await self.say(message["chat"], answer)
