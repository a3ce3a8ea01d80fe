import sys

from quizshow.rounds import read


def main(path):
    with open(path, encoding="utf-8") as file:
        rounds = read(file)
    for name, questions in rounds.items():
        print(f"{name}: {len(questions)}")
    return rounds


if __name__ == "__main__":
    main(sys.argv[1])
