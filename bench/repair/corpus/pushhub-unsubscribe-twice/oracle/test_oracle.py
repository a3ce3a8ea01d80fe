from pushhub.topics import Topics


def test_unsubscribing_again_changes_nothing():
    topics = Topics()
    topics.unsubscribe("news", "a")
    topics.subscribe("news", "a")
    topics.subscribe("news", "b")
    topics.unsubscribe("news", "c")
    assert topics.devices("news") == ["a", "b"]
    topics.unsubscribe("news", "a")
    topics.unsubscribe("news", "a")
    assert topics.devices("news") == ["b"]
