import logging
import time

from faxarchive.filing import file_all
from faxarchive.provider import Provider
from faxarchive.settings import Settings


def main():
    logging.basicConfig(level=logging.INFO)
    settings = Settings()
    provider = Provider(settings.api_key)
    while True:
        for folder, ids in file_all(provider.unread()).items():
            logging.info("%s: %d", folder, len(ids))
        time.sleep(settings.interval)


if __name__ == "__main__":
    main()
