from quarry.loads import lightest
from quarry.trucks import fits


def main():
    for cubic in (4, 9):
        print(cubic, fits(lightest(), "slate", cubic))


if __name__ == "__main__":
    main()
