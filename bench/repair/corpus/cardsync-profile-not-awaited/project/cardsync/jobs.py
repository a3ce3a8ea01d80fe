import logging
from typing import Any

from cardsync.client import DirectoryClient

logger = logging.getLogger(__name__)


def to_card(profile: dict[str, Any]) -> dict[str, str]:
    return {"name": profile["display_name"], "mail": profile["email"].lower()}


async def sync_cards(client: DirectoryClient) -> list[dict[str, str]]:
    cards = []
    for person_id in await client.list_ids():
        profile = client.profile(person_id)
        if profile is None:
            logger.warning("%s is gone", person_id)
            continue
        cards.append(to_card(profile))
    logger.info("%d cards", len(cards))
    return cards


async def sync_card(client: DirectoryClient, person_id: str) -> dict[str, str] | None:
    profile = await client.profile(person_id)
    return None if profile is None else to_card(profile)
