from kennel import text
from kennel.owners import OWNERS


def label(owner):
    return f'{text.contact(owner)}\n{text.address(owner)}'


def main():
    for owner in OWNERS:
        print(label(owner))
        print()


if __name__ == '__main__':
    main()
