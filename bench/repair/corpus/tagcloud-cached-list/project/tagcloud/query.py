def tags_of(request):
    """The tags that are asked for: ?tag=a&tag=b; without repetition, in the order of the question."""
    return list(dict.fromkeys(request.GET.getlist("tag")))
