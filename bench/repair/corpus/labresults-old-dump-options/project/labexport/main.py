import argparse
import sys

from labexport.report import dump_line, dump_pretty, load_results, make_report


def main(argv=None):
    parser = argparse.ArgumentParser(prog="labexport")
    parser.add_argument("path")
    parser.add_argument("--pretty", action="store_true")
    args = parser.parse_args(argv)
    report = make_report(load_results(args.path))
    dump = dump_pretty if args.pretty else dump_line
    sys.stdout.buffer.write(dump(report).encode("utf-8") + b"\n")


if __name__ == "__main__":
    main()
