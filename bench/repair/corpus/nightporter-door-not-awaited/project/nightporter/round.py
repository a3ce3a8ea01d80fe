from nightporter.report import Report


async def check(doors, report):
    for name in await doors.names():
        if await doors.state(name) == "open":
            report.add(name, "was open")
            await doors.lock(name)


async def count(doors):
    """How many doors are in which state."""
    counts = {}
    for name in await doors.names():
        state = await doors.state(name)
        counts[state] = counts.get(state, 0) + 1
    return counts


async def last_look(doors, report):
    left = [name for name in doors.names() if await doors.state(name) != "locked"]
    for name in left:
        report.add(name, "could not be locked")
    return not left


async def whole_round(doors):
    report = Report()
    await check(doors, report)
    report.ok = await last_look(doors, report)
    return report
