import sys

from mqttsink.sink import Sink, lines

sink = Sink()
for topic, payload in lines(sys.argv[1]):
    sink.handle(topic, payload)
print(f"{sum(len(values) for values in sink.readings.values())} readings, {sink.rejected} rejected")
for device, values in sorted(sink.readings.items()):
    print(f"{device:<12} last {values[-1]['value']:g}")
