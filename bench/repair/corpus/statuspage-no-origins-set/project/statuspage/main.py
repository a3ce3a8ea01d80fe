import os

from statuspage.api import create_app
from statuspage.settings import Settings

app = create_app(Settings.from_environment(os.environ))
