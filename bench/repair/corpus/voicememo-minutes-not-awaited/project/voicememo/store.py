import asyncio


class MemoStore:
    """Memos in memory; asynchronous as the database is."""

    def __init__(self, quotas):
        self.quotas = dict(quotas)
        self.memos = []

    async def seconds_left(self, user):
        await asyncio.sleep(0)
        used = sum(memo["seconds"] for memo in self.memos if memo["user"] == user)
        return self.quotas.get(user, 0) - used

    async def add(self, memo):
        await asyncio.sleep(0)
        self.memos.append(memo)
        return len(self.memos)

    async def of(self, user):
        await asyncio.sleep(0)
        return [memo for memo in self.memos if memo["user"] == user]
