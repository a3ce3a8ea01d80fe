import argparse

from podium import stats
from podium.posts import Post


def main():
    parser = argparse.ArgumentParser(prog="podium")
    parser.add_argument("command", choices=["stats", "list"])
    parser.add_argument("path")
    args = parser.parse_args()
    posts = Post.read(args.path)
    if args.command == "list":
        for post in posts:
            print(post.slug)
        return
    for tag, count in stats.by_tag(posts).most_common():
        print(tag, count)
    for tags, words in stats.combinations(posts).items():
        print(" + ".join(tags) or "(none)", words)


if __name__ == "__main__":
    main()
