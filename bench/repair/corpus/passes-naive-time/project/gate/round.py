from gate.control import admitted
from gate.passes import Pass


def main():
    print(admitted([Pass.issue("kim", 2), Pass.issue("lee", -2)]))


if __name__ == "__main__":
    main()
