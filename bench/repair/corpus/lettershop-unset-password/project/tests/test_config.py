import pytest

from lettershop.config import ConfigurationError, read_config


def test_config():
    config = read_config({"LETTERSHOP_SMTP_PASSWORD": "x"})
    assert (config.host, config.user, config.password) == ("localhost", "letters", "x")
    with pytest.raises(ConfigurationError):
        read_config({})
