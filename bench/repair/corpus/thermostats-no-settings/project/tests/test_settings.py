import pytest

from thermostats import settings


def test_load(tmp_path):
    file = tmp_path / "a.toml"
    file.write_text("[rooms]\nhall = 17.0\n")
    assert settings.load({"THERMOSTATS_CONFIG": str(file)}) == settings.Settings({"hall": 17.0}, 60)


def test_the_default():
    assert settings.load({}).interval == 30


def test_a_site_without_settings_does_not_start(tmp_path):
    with pytest.raises(FileNotFoundError):
        settings.load({"THERMOSTATS_CONFIG": str(tmp_path / "none.toml")})
