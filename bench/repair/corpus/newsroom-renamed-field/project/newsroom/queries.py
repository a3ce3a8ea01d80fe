from newsroom.models import Article


def published(day):
    """What readers may see on this day, the newest first."""
    return Article.objects.filter(published_on__lte=day).order_by("-published_on", "pk")


def archive(year):
    """What was published in a year."""
    return Article.objects.filter(published__year=year).order_by("pk")


def drafts():
    return Article.objects.filter(published_on=None).order_by("-updated_on")
