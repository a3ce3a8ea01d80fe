from django.core.management.base import BaseCommand, CommandError

from seedswap.offers.sheets import SheetError, load_sheet


class Command(BaseCommand):
    help = "Takes over the offers of a club from its sheet."

    def add_arguments(self, parser):
        parser.add_argument("sheet")
        parser.add_argument("--mail", required=True)
        parser.add_argument("--club", required=True)

    def handle(self, *args, **options):
        with open(options["sheet"], newline="", encoding="utf-8") as file:
            try:
                count = load_sheet(file, options["mail"], options["club"])
            except SheetError as error:
                raise CommandError(str(error)) from error
        self.stdout.write(f"{count} offers")
