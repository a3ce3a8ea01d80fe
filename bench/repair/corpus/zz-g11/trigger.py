from feeds.parse import items
items("<rss><channel><item><title>B</title><link>y</link></item></channel></rss>")
