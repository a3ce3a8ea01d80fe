import os

from lettershop.config import read_config

config = read_config(os.environ)
print(f"sending as {config.user} through {config.host}")
