from collections import Counter, defaultdict


def by_tag(posts):
    """Number of posts of each tag."""
    return Counter(tag for post in posts for tag in post.tags)


def combinations(posts):
    """Words of the posts by their set of tags, whatever the order in which these are written."""
    words = defaultdict(int)
    for post in posts:
        words[sorted(post.tags)] += post.words
    return dict(words)


def longest(posts):
    return max(posts, key=lambda post: post.words, default=None)
