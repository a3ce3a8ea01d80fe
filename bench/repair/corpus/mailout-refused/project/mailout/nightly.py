from mailout.letters import letter
from mailout.transport import send_all

READERS = [("ada@example.org", "Ada"), ("bo@example.org", None)]


def main():
    print(send_all([letter(address, name) for address, name in READERS]))


if __name__ == "__main__":
    main()
