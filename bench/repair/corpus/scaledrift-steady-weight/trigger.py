from scaledrift.monitor import Monitor

monitor = Monitor(print)
for _ in range(30):
    monitor.reading("silo-2", 18.4)
