"""Loaded by `-p bugstack_probe.autoload` into a pytest that a project's own command starts."""

import json
import os

from . import channel as channels
from . import exceptions, plugin, watch

_config = json.loads(os.environ.get("BUGSTACK_PROBE", "null"))
_probe = None
_watch = None

if _config is not None:
    _channel = channels.Channel(os.open(_config["pipe"], os.O_WRONLY), "")
    _tree = exceptions.Tree(_config["tree"])
    _watch = watch.Watch(_tree, _config["observe"], _config["coverage"])
    _probe = plugin.Probe(_channel, _tree, _watch)


def pytest_configure(config):
    if _probe is not None and not config.pluginmanager.is_registered(_probe):
        _probe.pytest_configure(config)
        config.pluginmanager.register(_probe, "bugstack-probe")
        _watch.start()


def pytest_sessionfinish(session, exitstatus):
    if _probe is not None:
        _watch.stop()
        _probe.finish(exitstatus)
