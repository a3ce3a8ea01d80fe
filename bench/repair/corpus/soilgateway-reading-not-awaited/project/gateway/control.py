from gateway import probes


async def valves_to_open(beds, log=print):
    valves = []
    for bed in beds:
        try:
            reading = await probes.read(bed.probe)
        except probes.ProbeError as error:
            log(f"{bed.name}: {error}")
            continue
        if reading.moisture < bed.dry:
            valves.append(bed.valve)
    return valves


async def alarms(beds, log=print):
    """Names of the beds that are too wet."""
    wet = []
    for bed in beds:
        if bed.alarm is None:
            continue
        try:
            reading = probes.read(bed.probe)
        except probes.ProbeError as error:
            log(f"{bed.name}: {error}")
            continue
        if reading.moisture > bed.alarm:
            wet.append(bed.name)
    return wet
