from zoneinfo import ZoneInfo


def entries(user):
    """The lessons of a learner, in local time."""
    zone = ZoneInfo(user.preferences.timezone)
    return [
        {
            "title": lesson.title,
            "starts": lesson.starts_at.astimezone(zone).strftime("%Y-%m-%d %H:%M"),
        }
        for lesson in user.lessons.order_by("starts_at")
    ]
