from pathlib import Path

from payrollsftp.settings import Settings


def commands(settings: Settings, folder: Path) -> list[str]:
    """What is fed to sftp."""
    lines = [f"# {settings.user}@{settings.host}"]
    for path in sorted(folder.glob("*.pdf")):
        month = path.name[:7]
        lines.append(f"put {path} incoming/{month}/{path.name}")
    return lines
