import os

from lighthouse import wire


def message(name, lit):
    return f"{name} {'LIT' if lit else 'DARK'}\n"


def main():
    host = os.environ.get("COAST_HOST", "127.0.0.1")
    print(wire.send(host, 7070, message("ar-men", True)))


if __name__ == "__main__":
    main()
