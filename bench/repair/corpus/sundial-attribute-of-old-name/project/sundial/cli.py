import json

import click

from sundial.orders import Order, Site
from sundial.sheets import sheet


@click.command()
@click.argument("file", type=click.File("r"))
@click.option("--setting", is_flag=True, help="With how the dial is to be set up.")
def main(file, setting):
    for one in json.load(file):
        click.echo(sheet(Order(**{**one, "site": Site(**one["site"])}), with_setting=setting))


if __name__ == "__main__":
    main()
