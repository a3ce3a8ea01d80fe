import subprocess
import sys
from pathlib import Path

from payrollsftp.batch import commands
from payrollsftp.settings import from_environment


def main(folder: str) -> int:
    settings = from_environment()
    host, _, port = settings.host.partition(":")
    argv = ["sftp", "-b", "-", "-i", settings.key, "-P", port or "22", f"{settings.user}@{host}"]
    text = "\n".join(commands(settings, Path(folder)))
    return subprocess.run(argv, input=text, text=True).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
