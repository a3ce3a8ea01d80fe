from etlkit.sinks.memory import MemorySink
from etlkit.sinks.totals import TotalsSink

SINKS = {"memory": MemorySink, "totals": TotalsSink}


def sink_of(target):
    """The sink of a target such as ``totals:sku``."""
    kind, _, rest = target.partition(":")
    return SINKS[kind](rest)
