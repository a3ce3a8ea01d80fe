import json
import sys

from telemetry.writer import Writer


def flush(buffer, writer):
    return {"metrics": writer.metrics(buffer["metrics"]), "events": writer.events(buffer["events"])}


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        print(flush(json.load(file), Writer()))
