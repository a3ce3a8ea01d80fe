import sys

from swimmeet import results, stats


def main(argv):
    command, *rest = argv
    if command == "events":
        for event in results.events(results.load()):
            print(event)
    elif command == "stats":
        swims = results.of_event(rest[0])
        print(f"{rest[0]}: {stats.finish_rate(swims):.0%} finished, mean {stats.average(swims)} s")
        for place, name in enumerate(stats.podium(swims), 1):
            print(f"{place}. {name}")
    else:
        print("events | stats EVENT", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
