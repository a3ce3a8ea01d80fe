import os
import tempfile
from pathlib import Path

os.environ["DJANGO_SETTINGS_MODULE"] = "seedswap.settings"
import django
from django.core.management import call_command

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
sheet = Path(tempfile.mkdtemp(), "sheet.csv")
sheet.write_text("species;variety;year;bags\nBean;Blue Lake;2024;12\nPea;Telephone;2023;\n")
call_command("loadsheet", str(sheet), mail="garden-club@example.org", club="Garden club")
