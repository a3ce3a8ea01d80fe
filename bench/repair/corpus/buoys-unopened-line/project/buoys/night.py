from buoys.radio import Radio


def main(radio=None):
    radio = radio or Radio()
    print(radio.status())
    radio.light("west", True)
    print(radio.status())


if __name__ == "__main__":
    main()
