import asyncio
import json
import logging
import tempfile
from pathlib import Path

from flatshare.bot import Bot

logging.basicConfig()
file = Path(tempfile.mkdtemp()) / "chores.json"
file.write_text(
    json.dumps(
        [
            {"title": "Windows", "who": "Bea", "due": "2026-05-09"},
            {"title": "Descale the kettle", "who": "Tom", "due": None},
            {"title": "Bins", "who": "Tom", "due": "2026-05-06", "done": True},
        ]
    )
)


async def send(room, text):
    print(room, text)


asyncio.run(Bot(file, send).tick("#flat"))
