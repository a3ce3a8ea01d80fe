import argparse
from pathlib import Path

from pydantic import TypeAdapter

from museumlabels.export import as_text, export
from museumlabels.models import Label


def main() -> None:
    parser = argparse.ArgumentParser(prog="museumlabels")
    parser.add_argument("command", choices=["export", "print"])
    parser.add_argument("file", type=Path)
    arguments = parser.parse_args()
    labels = TypeAdapter(list[Label]).validate_json(arguments.file.read_bytes())
    if arguments.command == "export":
        print(export(labels))
    else:
        print("\n\n".join(map(as_text, labels)))


if __name__ == "__main__":
    main()
