import asyncio

WORDS_A_MINUTE = 200


def minutes(words):
    return max(1, round(words / WORDS_A_MINUTE))


class Digest:
    def __init__(self, feed, limit=3):
        self.feed = feed
        self.limit = limit

    async def headlines(self, section):
        rows = self._ranked(section)
        return [f"{title} ({minutes(words)} min)" for title, words in rows[: self.limit]]

    async def longest(self, section):
        rows = await self._ranked(section)
        return rows[0][0] if rows else None

    async def build(self, sections):
        parts = await asyncio.gather(*(self.headlines(section) for section in sections))
        return dict(zip(sections, parts))

    async def _ranked(self, section):
        rows = await self.feed.articles_of(section)
        return sorted(rows, key=lambda row: row[1], reverse=True)
