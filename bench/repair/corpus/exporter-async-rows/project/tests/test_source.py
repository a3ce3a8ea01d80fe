import asyncio

from exporter.source import count, stream


def test_count():
    assert asyncio.run(count("orders")) == 2


def test_stream():
    async def names():
        return [row["name"] async for row in stream("customers")]

    assert asyncio.run(names()) == ["Ida"]
