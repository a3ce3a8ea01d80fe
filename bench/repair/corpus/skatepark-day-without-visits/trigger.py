from skatepark.__main__ import main

main("logs/2026-01-06.log")
