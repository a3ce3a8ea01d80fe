import sys

from mailspool.spool import Spool


def main(folder):
    spool = Spool(folder)
    sent = 0
    for path, message in spool.messages():
        print(f"{message.subject} -> {', '.join(message.recipients)}")
        spool.done(path)
        sent += 1
    print(f"{sent} sent, {spool.quarantined} put aside")


if __name__ == "__main__":
    main(sys.argv[1])
