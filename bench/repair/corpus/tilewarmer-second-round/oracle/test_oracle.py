import asyncio
import subprocess
import sys

from tilewarmer import limits
from tilewarmer.worker import Worker


class Server:
    def __init__(self):
        self.now = self.most = self.asked = 0

    async def fetch(self, path):
        self.now += 1
        self.asked += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.001)
        self.now -= 1
        return 200


# One worker for all of it, as there is one in a process: whether it keeps its loop is left open.
server = Server()
worker = Worker(server.fetch, [1, 2, 3], pause=0)


def test_one_round_after_the_other():
    assert [worker.once() for _ in range(3)] == [{200: 84}] * 3
    worker.rounds(2)
    assert server.asked == 5 * 84


def test_the_limit_holds_for_the_whole_round():
    worker.once()
    assert server.most == limits.PARALLEL == 4


def test_rounds_of_a_fresh_process():
    program = """
import asyncio
from tilewarmer.worker import Worker

async def fetch(path):
    await asyncio.sleep(0.001)
    return 200

Worker(fetch, [2], pause=0).rounds(3)
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=30)
