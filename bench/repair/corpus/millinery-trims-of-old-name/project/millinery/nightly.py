from millinery.letters import letter
from millinery.store import open_quotes


def main():
    for one in open_quotes():
        print(letter(one))


if __name__ == "__main__":
    main()
