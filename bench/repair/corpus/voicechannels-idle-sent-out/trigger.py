import logging

from voice.hub import Hub
from voice.sweeper import Sweeper

hub = Hub()
hub.join("lobby", "ada", now=0)
hub.join("lobby", "ben", now=590)
hub.join("music", "cy", now=100)
Sweeper(hub, idle=300).tick(now=600)
