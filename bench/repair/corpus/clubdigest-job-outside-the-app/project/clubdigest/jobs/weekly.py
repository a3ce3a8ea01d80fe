"""Puts the digest of the week into the outbox."""

from clubdigest import create_app
from clubdigest.digest import build, put


def main(config=None):
    app = create_app(config)
    text = build()
    path = put("digest.txt", text)
    app.logger.info("digest written to %s", path)


if __name__ == "__main__":
    main()
