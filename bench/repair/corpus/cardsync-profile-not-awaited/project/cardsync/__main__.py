import asyncio
import json
import logging

import httpx

from cardsync.client import DirectoryClient
from cardsync.jobs import sync_cards

PEOPLE = {
    "p-1": {"id": "p-1", "display_name": "Fatima Zahra", "email": "fatima@corp.example"},
    "p-2": {"id": "p-2", "display_name": "Oskar Lund", "email": "oskar@corp.example"},
}


def answer(request: httpx.Request) -> httpx.Response:
    """Stands in for the directory while its sandbox is being moved."""
    if request.url.path == "/people":
        return httpx.Response(200, json=sorted(PEOPLE))
    person = PEOPLE.get(request.url.path.rsplit("/", 1)[-1])
    return httpx.Response(200, json=person) if person else httpx.Response(404)


async def main() -> None:
    logging.basicConfig(level=logging.INFO)
    async with httpx.AsyncClient(
        transport=httpx.MockTransport(answer), base_url="https://directory.example"
    ) as http:
        cards = await sync_cards(DirectoryClient(http))
    print(json.dumps(cards, indent=2))


if __name__ == "__main__":
    asyncio.run(main())
