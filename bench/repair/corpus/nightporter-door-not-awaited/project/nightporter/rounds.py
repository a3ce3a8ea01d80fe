import asyncio

from nightporter.doors import Doors
from nightporter.round import whole_round


async def main():
    doors = Doors({"main": "locked", "yard": "open", "cellar": "jammed"})
    print(await whole_round(doors))


if __name__ == "__main__":
    asyncio.run(main())
