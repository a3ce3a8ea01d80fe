import argparse

from hydro import gauge, turbine


def main(argv=None):
    parser = argparse.ArgumentParser("hydro")
    parser.add_argument("line", help="line of the gauge")
    parser.add_argument("--flow", type=float, default=1.0)
    parser.add_argument("--rough", action="store_true", help="the pipe has not been cleaned")
    given = parser.parse_args(argv)
    time, level = gauge.parse(given.line)
    print(f"{time:%d.%m. %H:%M} {gauge.state(level)} {turbine.power(level, given.flow, given.rough)} kW")


if __name__ == "__main__":
    main()
