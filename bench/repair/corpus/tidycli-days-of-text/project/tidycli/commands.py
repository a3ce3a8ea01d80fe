from datetime import datetime
from pathlib import Path

import click

from tidycli.ages import older_than


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@click.option("--days", default="30", show_default=True, help="Files that were not touched for so long are old.")
@click.option("--limit", default=100, help="Tell of so many at most.")
def tidy(folder, days, limit):
    """Tells which files of FOLDER are old."""
    files = sorted(path for path in Path(folder).iterdir() if path.is_file())
    old = older_than(files, days, datetime.now())
    for path in old[:limit]:
        click.echo(path.name)
    click.echo(f"{len(old)} of {len(files)} files are old")
