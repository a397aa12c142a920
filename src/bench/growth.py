"""growth.py JAR WORK [JAVA]: CPU a delivery with more viewers and more contests, and with one viewer in a hundred that reads nothing.

WORK is the folder with wsfan and rawfan, which fanout.sh builds in target/fanout/harness/work. The server has the first processor to
itself. All but the stalled ones get 80,000 frames a second, notices of 40 B; rawfan sends frames as large as they come to."""

import json
import os
import re
import subprocess
import sys
import tempfile
import time
import urllib.request

from crowds import HOST, PLAN, PORT, TOKEN, begin, post

WSFAN_OPTIONS = ["--warmup", "1", "--size", "40"]
FRAMES_PER_S, SECONDS = 80_000, 12
FRAME_BYTES = 900


class Server:
    def __init__(self, command, port):
        self.process = begin(command, port)
        self.clock = ~self.process.pid << 3 | 2  # the process's CPU clock

    def cpu_s(self):
        return time.clock_gettime(self.clock)

    def resident_mb(self):
        return int(open(f"/proc/{self.process.pid}/status").read().split("VmRSS:")[1].split()[0]) / 1024

    def end(self):
        self.process.terminate()
        self.process.wait()


def metric(name):
    text = urllib.request.urlopen(f"http://{HOST}:{PORT}/metrics").read().decode()
    return float(re.search(f"^{name} (.*)$", text, re.M).group(1))


def kernel_mb():
    """What the kernel holds for all TCP sockets."""
    return int(open("/proc/net/sockstat").read().split("TCP:")[1].split("mem ")[1].split()[0]) * 4096 / 1e6


def fan(work, viewers, rate, seconds, publish, url, *options):
    command = ["taskset", "-c", "1", f"{work}/wsfan", "--n", str(viewers), "--phase", f"{rate}:{int(rate * seconds)}", *options, *publish, url]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def watch(work, template, contest, viewers, rate, seconds, *options):
    publish = ["--pub", f"http:{HOST}:{PORT}/api/v1/contests/{contest}/notices", "--pub-header", f"Authorization: Bearer {TOKEN}"]
    publish += ["--pub-header", "Content-Type: application/json", "--template", template]
    return fan(work, viewers, rate, seconds, publish, f"ws://{HOST}:{PORT}/live?contest={contest}&view=notice", *WSFAN_OPTIONS, *options)


def until_connected(fans):
    for process in fans:
        while " connect " not in process.stderr.readline():
            pass


def last_phase(process):
    return json.loads(process.stdout.read().splitlines()[-1])


def limit(work, viewers):
    """rawfan's CPU a delivery, in microseconds."""
    server = Server([f"{work}/rawfan", "9100", "9101"], 9100)
    try:
        process = fan(work, viewers, FRAMES_PER_S / viewers, SECONDS, ["--pub", f"udp:{HOST}:9101"], f"ws://{HOST}:9100/", "--size", str(FRAME_BYTES))
        until_connected([process])
        time.sleep(3)
        cpu, began = server.cpu_s(), time.time()
        time.sleep(SECONDS - 6)
        cpu, took = server.cpu_s() - cpu, time.time() - began
        process.communicate()
        return cpu * 1e6 / (FRAMES_PER_S * took)
    finally:
        server.end()


def own(work, template, server, contests, viewers):
    """Leitai's CPU a delivery, in microseconds: so many viewers of each contest."""
    rate = FRAMES_PER_S / viewers / len(contests)
    fans = [watch(work, template, contest, viewers, rate, SECONDS) for contest in contests]
    until_connected(fans)
    time.sleep(3)
    cpu, sent = server.cpu_s(), metric("leitai_deliveries_total")
    time.sleep(SECONDS - 6)
    cpu, sent = server.cpu_s() - cpu, metric("leitai_deliveries_total") - sent
    for process in fans:
        process.communicate()
    time.sleep(2)
    return cpu * 1e6 / sent


def stalled(work, template, server, contest, viewers, slow):
    """The others' time to the last viewer at 8 a second, 4 kB; and what became of those who do not read."""
    before = server.resident_mb(), kernel_mb(), metric("leitai_stalled_total")
    process = watch(work, template, contest, viewers, 8, 40, "--idle-slow", str(slow), "--size", "400")
    until_connected([process])
    began, gone_s, resident, kernel = time.time(), None, 0, 0
    while process.poll() is None:
        resident, kernel = max(resident, server.resident_mb()), max(kernel, kernel_mb())
        if gone_s is None and slow and metric("leitai_stalled_total") - before[2] >= slow:
            gone_s, at_drop = time.time() - began, kernel_mb()
            time.sleep(1)
            print(f"stalled: all {slow} dropped after {gone_s:.1f} s; the kernel held {at_drop:.1f} MB then, {kernel_mb():.1f} MB a second later")
        time.sleep(0.2)
    ttl = last_phase(process)["ttl_ms"]
    print(f"{slow} of {viewers} stalled: to the last of the others p50 {ttl['p50']:.1f}, p99 {ttl['p99']:.1f} ms; "
          f"at most {resident - before[0]:.0f} MB resident and {kernel - before[1]:.1f} MB in the kernel more")


def main():
    jar, work = (os.path.abspath(path) for path in sys.argv[1:3])
    java = sys.argv[3] if len(sys.argv) > 3 else "java"
    scale = float(os.environ.get("SCALE", "1"))
    parts = os.environ.get("PARTS", "viewers contests stalled").split()
    data = tempfile.mkdtemp(prefix="leitai-growth-", dir=os.environ.get("DATA"))
    template = os.path.join(data, "notice.json")
    with open(template, "w") as file:
        file.write('{"text":"{MARK}{PAD}"}')
    command = [java, "-jar", jar, "serve", "--host", HOST, "--port", str(PORT), "--data", data, "--frames-per-second", "1000"]
    server = Server(command + ["--organiser-token", TOKEN], PORT)
    try:
        contests = [f"contest-{n}" for n in range(10)]
        for contest in contests:
            post("", PLAN.replace("id: voted", f"id: {contest}").encode())
        some = int(10_000 * scale)
        own(work, template, server, contests, some // 10)  # warm
        if "viewers" in parts:
            for viewers in (some // 10, some, int(some * 1.9)):
                mine, raw = own(work, template, server, contests[:1], viewers), limit(work, viewers)
                print(f"{viewers} viewers: {mine:.2f} us a delivery, rawfan {raw:.2f} ({mine / raw:.2f})", flush=True)
        if "contests" in parts:
            mine = own(work, template, server, contests, some // 10)
            print(f"10 contests of {some // 10} viewers: {mine:.2f} us a delivery", flush=True)
        if "stalled" in parts:
            for slow in (0, some // 100):
                stalled(work, template, server, contests[0], some, slow)
    finally:
        server.end()


main()
