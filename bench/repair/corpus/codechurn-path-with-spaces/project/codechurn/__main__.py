import argparse

from codechurn.parse import changes
from codechurn.rank import rank


def main():
    parser = argparse.ArgumentParser(prog="codechurn")
    parser.add_argument("file")
    parser.add_argument("--top", type=int, default=10)
    args = parser.parse_args()
    with open(args.file, encoding="utf-8") as file:
        ranked = rank(changes(file))
    for path, churn in ranked[: args.top]:
        print(f"{churn.lines:>6} {churn.commits:>4} {', '.join(sorted(churn.authors))}  {path}")


main()
