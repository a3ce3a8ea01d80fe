from tree.categories import Category, count


def build():
    root = Category("all", 1)
    food = Category("food", 4)
    tea = Category("tea", 2)
    root.children = [food]
    food.children = [tea]
    tea.children = [food]
    return root


def main():
    print("items:", count(build()))


if __name__ == "__main__":
    main()
