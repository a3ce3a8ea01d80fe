from config.settings import Settings
from config.throttle import headers
headers(Settings.from_dict({"name": "free"}))
