from datetime import timedelta


def day_of(moment, config):
    """The day of the house to which a moment belongs."""
    return (moment.astimezone(config.zone) - timedelta(hours=config.hour)).date()
