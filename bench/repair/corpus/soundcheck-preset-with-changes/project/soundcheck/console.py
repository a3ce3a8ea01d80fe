def command(channel):
    """The line that the mixing console understands."""
    gain = channel.settings["gain"]
    cut = channel.settings["low_cut"]
    return f"CH{channel.number:02d} GAIN {gain:+d} HPF {cut} COMP {channel.settings['compress']:.1f}"


def headroom(channels):
    """How much louder all channels may become, in decibels."""
    return 10 - max(channel.settings["gain"] for channel in channels)
