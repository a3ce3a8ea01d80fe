# makes the package importable for the tests
