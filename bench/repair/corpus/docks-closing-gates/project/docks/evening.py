from docks.yard import Yard


def main():
    yard = Yard()
    for number in (1, 2, 5):
        yard.open_gate(number)
    yard.close_all()
    print("\n".join(yard.log))


if __name__ == "__main__":
    main()
