PRESETS = {
    "voice": {"gain": 0, "low_cut": 90, "compress": 3.0},
    "bass": {"gain": -4, "low_cut": 30, "compress": 4.0},
    "drums": {"gain": -6, "low_cut": 40, "compress": 2.0},
}


class UnknownPreset(KeyError):
    pass


def settings_for(preset, changes=None):
    """The settings of a preset with what the show changes of it. The preset itself stays as it is."""
    if preset not in PRESETS:
        raise UnknownPreset(preset)
    settings = PRESETS[preset].copy()
    if changes:
        settings = settings.update(changes)
    return settings
