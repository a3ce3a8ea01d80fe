import asyncio

from luge.timing import Timing


def seconds(ms):
    return f"{ms / 1000:.3f}"


async def line(timing, slider):
    best = timing.fastest(slider)
    if best is None:
        return f"{slider:<8} -"
    return f"{slider:<8} {seconds(best['ms'])} (run {best['run']})"


async def board(timing):
    sliders = await timing.sliders()
    return await asyncio.gather(*(line(timing, slider) for slider in sliders))


async def totals(timing):
    found = {}
    for slider in await timing.sliders():
        runs = await timing.runs(slider)
        if len(runs) == 2:
            found[slider] = sum(run["ms"] for run in runs)
    return dict(sorted(found.items(), key=lambda one: one[1]))


if __name__ == "__main__":
    print("\n".join(asyncio.run(board(Timing()))))
