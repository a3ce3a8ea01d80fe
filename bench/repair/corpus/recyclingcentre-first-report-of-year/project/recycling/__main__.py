import argparse

from recycling import weighings, writers


def main(argv=None):
    p = argparse.ArgumentParser()
    p.add_argument("weighings")
    p.add_argument("--out", default="/var/lib/recycling")
    args = p.parse_args(argv)
    for month, rows in sorted(weighings.by_month(weighings.read(args.weighings)).items()):
        print(writers.write_summary(args.out, month, rows))
        print(writers.write_details(args.out, month, rows))


if __name__ == "__main__":
    main()
